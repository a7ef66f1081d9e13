DELETE FROM card_line WHERE week = :week;
