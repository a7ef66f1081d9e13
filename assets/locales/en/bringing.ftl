# Bringing things in
