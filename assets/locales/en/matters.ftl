# Matters, activities, the four duties, figures.

## Activities in an entry ("+training 2 sessions 85 people")

activity-count-visit = x{ $count }
activity-count-training = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
activity-count-information = x{ $count }
activity-count-mediation = x{ $count }
activity-count-spring-farming = x{ $count }
activity-count-aid = x{ $count }
activity-count-project = x{ $count }
activity-count-coordination-meeting = x{ $count }
activity-count-party-activity = x{ $count }
activity-count-heart-to-heart = x{ $count }
activity-people = { $people ->
    [one] { $people } person
   *[other] { $people } people
}
activity-yuan = { $yuan } yuan
activity-example-training = 2 sessions 85 people
activity-example-aid = 300 yuan
activity-example-mediation = 1 case
activity-example-information = 3 items
activity-example-spring-farming = 1 case
activity-example-project = 1
activity-example-coordination-meeting = 1 time 12 people
activity-example-visit = households not registered: 2 households
completion-activities = Activities
completion-activities-hint = then numbers with their units
