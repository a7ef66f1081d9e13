# First run, demo, guide, configuration
