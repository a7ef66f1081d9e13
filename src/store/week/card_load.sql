WHERE week = :week;
