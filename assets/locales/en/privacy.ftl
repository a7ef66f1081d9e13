# Hints on sensitive text, the preview, erasing

mask-member = somebody
mask-passage = (passage left out)
mask-group = a village group
hit-household = household's name
hit-name-part = part of a name
hit-address = a way of calling somebody
hit-code = household's code
hit-member = a word you marked
hit-group = a village group of fewer than five households
hit-phone = phone number
hit-id-number = ID number
hit-bank-number = bank account
hit-number = a long number
hit-religion = religion
hit-label = a label
hit-illness = illness
hit-minor = a child under fourteen
hit-accusation = an accusation
hit-elsewhere = heads and names
