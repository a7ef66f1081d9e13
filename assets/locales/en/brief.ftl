# The county's table
