//! The English words the rules look for, between commas. They are found whole, a plural with an s too; spaces in them count for
//! nothing. A harmless word hides a telling one that it holds: a stroke of luck is no illness.

use super::super::terms::Term;

const HARMLESS: &str = "religious affairs, religious policy, religious site, religious building, religious festival, \
    religious holiday, buddhist temple, buddhist association, islamic association, catholic school, \
    christian school, muslim restaurant, muslim cemetery, muslim food, muslim festival, christmas, good friday, \
    fasting blood, fasting sugar, fasting glucose, prayer hall road, temple fair, mosque gate, mosque road, \
    church road, stroke of, two-stroke, four-stroke, at a stroke, depression in the road, depression in the ground, \
    blind spot, blind corner, blind alley, deaf ears, bypass road, bird flu, heart to heart, heart-to-heart, \
    hearing aid, teaching aid, first aid, legal aid, visual aid, affairs office, current affairs, key person to, \
    key persons to, key people to, key groups, key projects, key point, lazy river, crazy price, official document, \
    official notice, official website, official seal, official form, official letter, official price, \
    official figure, official account, police station number, team leader training, beat the gong, beat the drum, \
    beat the heat, beat the deadline, beat the rush, hit the target, hit his head, hit her head, report of, \
    report on, year report, reporting hotline, reported that, child care, child benefit, children's day, old age, \
    old-age, golden age, school age, age group, all ages, drunk driving, drink-driving, drink driving, anti-drug, \
    drug store, drugstore, mental health day, mental outlook, ill-fitting, ill-timed, no illness, not ill, not sick, \
    nobody is ill, disabled persons' federation, disabled persons federation, federation of the disabled, \
    disability federation, trouble-free, smoke-free, special persons, gambling prevention, primary school gate, \
    primary school bus, primary school road, primary school crossing, lie idle, lies idle, lay idle, stand idle, \
    stands idle, stood idle, idle land, from his own pocket, out of his own pocket, from her own pocket, \
    out of her own pocket, from their own pockets, out of their own pockets, deaf to, crazy about, mad about, \
    mad at, went to the temple fair, goes to the temple fair, idle minutes, idle for, when idle, idle time, \
    nothing religious, stole the show, steals the show, stole the limelight, stole a glance, stole a look, \
    stole a march, stole away";

const WHO: &str = "he, she, him, her, his, hers, himself, herself, husband, wife, father, mother, dad, mum, mom, \
    son, daughter, brother, sister, uncle, aunt, cousin, nephew, niece, grandfather, grandmother, grandpa, grandma, \
    granny, grandson, granddaughter, grandchild, grandchildren, parents, parent, in-law, son-in-law, \
    daughter-in-law, mother-in-law, father-in-law, brother-in-law, sister-in-law, widow, widower, fiancee, \
    neighbour, neighbor, householder, household head, head of household, head of the household, the householder, \
    this household, that household, the household, their household, this family, that family, the family, old man, \
    old woman, old lady, old couple, the couple, elderly man, elderly woman, young man, young woman, their eldest, \
    the eldest, their youngest, the youngest, the child, their child, my child, the boy, the girl, \
    a certain villager, this person, that person, this man, that man, this woman, that woman, the man, the woman, \
    relative, spouse";

const CHILD: &str = "child, children, son, daughter, grandson, granddaughter, grandchild, grandchildren, kid, boy, \
    girl, nephew, niece, pupil, toddler, baby, twins, twin, schoolboy, schoolgirl, little brother, little sister, \
    younger brother, younger sister, little one, infant";

const FAITH: &str = "religious belief, believer, christian, catholic, protestant, muslim, moslem, buddhist, taoist, \
    daoist, baptised, baptized, churchgoer, house church, underground church, follower of islam, believes in god, \
    believes in jesus, believes in christ, believes in allah, believes in buddha, believes in islam, believe in god, \
    believe in jesus, believe in allah, believe in buddha, believed in god, believed in jesus, believed in allah, \
    believed in buddha, believing in god, believing in jesus, follows islam, follows buddhism, joined the church, \
    islam, christianity, buddhism, catholicism";

const WORSHIP: &str = "prays, pray, prayed, praying, prayer, goes to church, go to church, went to church, \
    going to church, attends church, attend church, goes to the church, goes to mass, attends mass, \
    goes to the mosque, go to the mosque, went to the mosque, going to the mosque, goes to mosque, \
    attends the mosque, attends mosque, goes to the temple, went to the temple, goes to temple, sunday service, \
    prayer meeting, bible group, bible, quran, koran, scripture, sutra, burns incense, burn incense, burned incense, \
    burning incense, burnt incense, fasts, fasting, keeps the fast, kept the fast, keeps ramadan, observes ramadan, \
    veil, headscarf, burqa, niqab, hijab, long beard, namaz, hajj, pilgrimage, imam, mullah, priest, pastor, monk, \
    nun, rosary, crucifix, wears a cross, statue of buddha, worships, worship, worshipped, chants, chanting, \
    religious, religion";

const LABEL: &str = "key person, key persons, key individual, key people, person of concern, persons of concern, \
    people of concern, household of concern, under surveillance, kept under watch, watch list, watchlist, blacklist, \
    blacklisted, black list, on the black list, ex-convict, ex convict, ex-con, ex-prisoner, released prisoner, \
    released from prison, former prisoner, former convict, criminal record, police record, previous conviction, \
    community correction, community corrections, on parole, drug addict, drug user, former addict, \
    recovering addict, dangerous person, dangerous element, politically unreliable, political reliability, \
    political status, unreliable element, thinks backward, backward thinking, backward in his thinking, \
    backward in her thinking, extremist, separatist, cult member, cult, sect member, nail household, \
    problem household, problem family, backward household, lazy household, troublesome household, petitioner, \
    persistent petitioner, serial petitioner, high-risk person, high risk person, high-risk household, rated red, \
    rated yellow, listed red, listed yellow, hooligan, stability target, stability control, to be kept stable, \
    low quality person, low-quality person";

const BLAME: &str = "lazy, idle, lazybones, layabout, idler, loafer, drunk, drunkard, drinks too much, \
    drinks heavily, heavy drinker, alcoholic, drinks all day, gambler, gambles, gamble, gambled, gambling, addict, \
    takes drugs, took drugs, uses drugs, on drugs, thief, petty theft, liar, lies to everyone, crook, dishonest, \
    unreliable, not to be trusted, cannot be trusted, can't be trusted, troublemaker, makes trouble, make trouble, \
    made trouble, making trouble, stirs up trouble, ringleader, bad attitude, poor attitude, hostile attitude, \
    terrible attitude, uncooperative, not cooperative, refuses to cooperate, good-for-nothing, good for nothing, \
    freeloader, scoundrel, rascal, shrew, bad reputation, bad name, loose morals, loose woman, promiscuous, \
    having an affair, had an affair, has an affair, cheats on, unfaithful, gay, lesbian, homosexual, crazy, insane, \
    mad, not right in the head, wrong in the head, out of his mind, out of her mind, stupid, ignorant, in prison, \
    in jail, went to prison, sent to prison, years in prison, jailed, imprisoned, convicted, sentenced, arrested, \
    served time, did time, defaulter, deadbeat, petitions, petitioning, petitioned, unfilial, neglects his parents, \
    beats his wife, must be watched, should be watched, needs watching, keep an eye on";

const ILLNESS: &str = "cancer, tumour, tumor, leukaemia, leukemia, lymphoma, diabetes, diabetic, hypertension, \
    high blood pressure, hepatitis, hepatitis a, hepatitis b, hepatitis c, hep b, hep c, jaundice, cirrhosis, \
    liver disease, kidney disease, kidney failure, renal failure, uraemia, uremia, dialysis, kidney stones, \
    gallstones, tuberculosis, tb, hiv, hiv-positive, hiv positive, has aids, had aids, have aids, got aids, \
    with aids, aids patient, of aids, syphilis, gonorrhoea, std, venereal disease, sexually transmitted, \
    schizophrenia, schizophrenic, bipolar, psychosis, psychotic, mental illness, mentally ill, mental disorder, \
    mental disease, mental problem, nervous breakdown, depression, depressed, anxiety disorder, suicide, suicidal, \
    kill himself, kill herself, hang himself, hang herself, drank pesticide, autism, autistic, dementia, \
    alzheimer's, alzheimer, parkinson's, parkinson, epilepsy, epileptic, seizure, stroke, stroke patient, \
    brain haemorrhage, brain hemorrhage, cerebral haemorrhage, cerebral palsy, heart disease, heart condition, \
    heart trouble, heart failure, heart attack, heart problem, weak heart, coronary, angina, stent, heart bypass, \
    bypass surgery, pacemaker, paralysed, paralyzed, paralysis, paraplegic, hemiplegia, half paralysed, \
    half paralyzed, bedridden, incontinent, disability, disabilities, disabled, mentally disabled, \
    mentally handicapped, handicapped, retarded, learning disability, down syndrome, down's syndrome, deaf, blind, \
    deaf-mute, mute, cripple, crippled, amputated, amputation, lost a leg, lost an arm, lost his leg, lost her leg, \
    prosthesis, pregnant, pregnancy, miscarriage, miscarried, abortion, infertile, infertility, stillbirth, chemo, \
    chemotherapy, radiotherapy, radiation therapy, insulin, on medication, takes medication, taking medication, \
    takes medicine, taking medicine, takes pills, taking pills, antidepressants, diagnosed, diagnosis, \
    tested positive, tests positive, test was positive, seriously ill, gravely ill, terminally ill, chronically ill, \
    is ill, was ill, fell ill, falls ill, been ill, very ill, is sick, was sick, fell sick, very sick, been sick, \
    serious illness, terminal illness, chronic illness, chronic disease, serious disease, infectious disease, \
    medical history, medical record, silicosis, pneumoconiosis, black lung, lung disease, pneumonia, emphysema, \
    asthma, bronchitis, arthritis, rheumatism, rheumatic, gout, thyroid, hyperthyroidism, goitre, lupus, \
    haemophilia, hemophilia, anaemia, anemia, psoriasis, vitiligo, leprosy, skin disease, brucellosis, \
    echinococcosis, hydatid, cataract, glaucoma, slipped disc, herniated disc, stomach ulcer, ulcer, hernia, \
    prostate, hysterectomy, had surgery, had an operation, had a surgery, been operated on, was operated on, \
    surgery on, operation on, organ transplant, kidney transplant, in a coma, vegetative state, congenital, \
    birth defect, gynaecological, gynecological, malnutrition, overdose, has fits";

const SCHOOL: &str = "grade 1, grade 2, grade 3, grade 4, grade 5, grade 6, grade one, grade two, grade three, \
    grade four, grade five, grade six, first grade, second grade, third grade, fourth grade, fifth grade, \
    sixth grade, 1st grade, 2nd grade, 3rd grade, 4th grade, 5th grade, 6th grade, first-grade, second-grade, \
    third-grade, fourth-grade, fifth-grade, sixth-grade, first grader, second grader, third grader, fourth grader, \
    fifth grader, sixth grader, first-grader, second-grader, third-grader, fourth-grader, fifth-grader, \
    sixth-grader, year 1, year 2, year 3, year 4, year 5, year 6, class one, class two, class three, primary school, \
    elementary school, primary pupil, kindergarten, kindergartner, preschool, pre-school, nursery, nursery school, \
    nursery class, primary one, primary two, primary three, primary four, primary five, primary six";

const OFFICIAL: &str = "party secretary, village secretary, branch secretary, first secretary, township secretary, \
    town secretary, county secretary, deputy secretary, secretary, village head, village chief, village leader, \
    village director, village boss, headman, village cadre, town cadre, township cadre, cadre, official, officer, \
    officeholder, director, deputy director, accountant, cashier, treasurer, mayor, deputy mayor, magistrate, \
    county head, township head, town head, group leader, group head, team leader, team head, section chief, \
    section head, bureau chief, station head, station chief, police chief, police, policeman, policemen, \
    policewoman, police officer, village committee, party committee, party branch, village council, town government, \
    township government, county government, local government, civil affairs office, work team, task force, \
    water manager, water keeper, water guard, forest ranger, forest guard, grid worker, grid member, clerk, \
    headmaster, headmistress, principal, village leaders, leadership, committee member, committee chairman, \
    chairman, people in charge, person in charge, man in charge, inspector, tax man, tax collector";

const MISDEED: &str = "bribe, bribed, bribes, bribing, bribery, took gifts, takes gifts, accepted gifts, \
    accepts gifts, accepting gifts, took a gift, took money, takes money, taking money, accepted money, \
    accepts money, took cash, red envelope, kickback, embezzle, embezzled, embezzles, embezzling, embezzlement, \
    misappropriated, misappropriates, misappropriating, misappropriation, misused, misuses, misusing, \
    misuse of funds, misuse of public, pocketed, pockets the, pockets our, pocketing, into his pocket, \
    into her pocket, into his own pocket, into her own pocket, into their own pockets, lined his pockets, siphoned, \
    siphoning, skimmed, skims, skimming, stole the subsidy, stole our, stole public, stole from the collective, \
    stole subsidies, stole funds, steals from, steals the, kept the subsidy, kept our subsidy, kept his subsidy, \
    kept her subsidy, kept subsidies, kept the money, kept our money, kept his money, kept her money, kept back, \
    kept part of, kept half, keeps the subsidy, keeps the money, keeping the subsidy, keeping the money, \
    kept for himself, kept for herself, withheld, withholds, withholding, held back the, shortchanged, \
    short-changed, favours his, favours her, favours relatives, favours family, favours friends, favoured his, \
    favoured her, favoured relatives, favoured family, favoured friends, favors his, favors her, favors relatives, \
    favors family, favored his, favored her, favored relatives, favored family, favouring, favoring, favouritism, \
    favoritism, nepotism, cronyism, his own relatives, her own relatives, gave his brother, gave his relatives, \
    gave her relatives, gave his cousin, gave his family, extorted, extorts, extortion, extorting, demanded money, \
    demands money, demanding money, demanded a gift, demanded gifts, demands gifts, demanded cigarettes, \
    demands cigarettes, demanded liquor, demanded payment, asked for a bribe, asked for money, asks for money, \
    asked for cigarettes, wanted money before, wanted cigarettes, cheated, cheats, cheating, defrauded, defrauds, \
    fraudulent, falsified, falsifies, falsifying, faked, faking, fakes, forged, forges, forging, fake accounts, \
    false accounts, cooked the books, cooks the books, fabricated, false claims, false receipts, claimed falsely, \
    inflated the, covered up, covers up, cover-up, covering up, corrupt, corruption, graft, unfair, unfairly, \
    collective money, sold the collective, sold the collective's, sold collective, secretly sold, wined and dined, \
    retaliated, retaliates, retaliation, took revenge, seized our, took our land, took his land, took her land, \
    overcharged, overcharges, overcharging, illegal fees, arbitrary fees, abused his power, abused her power, \
    abuse of power, abuses his power, abuses her power, double-dealing, blackmailed, blackmail, refuses to pay out, \
    in his own pocket, in her own pocket, on public money, on public funds, with public money, with public funds";

const STOLE: &str = "stole, steals, has stolen, had stolen, stole the subsidy, stole our, stole public, \
    stole from the collective, stole subsidies, stole funds, steals from, steals the";

const STRIKE: &str = "beat, beats, beaten, beating, hit, hits, hitting, slapped, slaps, slapping, kicked, kicks, \
    punched, punches, shoved, threatened, threatens, threatening, threaten, insulted, insults, insulting, cursed, \
    curses, cursing, bullied, bullies, bullying, intimidated, intimidates, humiliated, abused, abuses, harassed, \
    harasses, molested, swore at, swears at, shouted at, roughed up, made life hard for";

const GAVE: &str = "gave, give, gives, giving, given, went, handed, assigned, awarded, sold, distributed, allotted";

const KIN: &str = "to his relatives, to her relatives, to their relatives, to his own relatives, \
    to her own relatives, to his own family, to her own family, to relatives, to his cousin, to her cousin, \
    to his brother, to her brother, to his sister, to her sister, to his family, to her family, to his nephew, \
    to her nephew, to his son, to her son, to his brother-in-law, to his friends, to her friends, to his cronies";

const TOOK: &str = "took, take, takes, taking, taken, kept, keep, keeps, keeping, used, uses, spent";

const PRESENT: &str = "money, yuan, cash, funds, fund, subsidy, subsidies, allowance, allowances, grain, compensation";

const OWN: &str = "for himself, for herself, for themselves, on himself, on herself, for his own, for her own";

const REPORT: &str = "accuse, accuses, accused, accusing, accusation against, denounce, denounces, denounced, \
    denouncing, inform on, informed on, informs on, sue, sues, sued, suing, lodge a complaint, lodged a complaint, \
    filed a complaint, file a complaint, complaint against, complaints against, letter of complaint, \
    petition against, petitioned against, testify against, whistleblower, blew the whistle, bring charges, \
    brought charges, press charges, tip-off";

const AGAINST: &str = "report, reported, reports, reporting, complained about, complains about, complain about, \
    complaining about, complaint about, complained of, speak out against, spoke out against, expose, exposed, \
    exposes, exposing";

const GENERAL: &str = "training, trained, lecture, talk on, talk about, talks about, health talk, course, class on, \
    lesson, explain, explained, explains, publicity, publicised, policy, policies, knowledge, know about, \
    free clinic, screening, screened, prevention, prevent, prevents, preventing, prevented, avoid, protect against, \
    protection against, check-up, checkup, medical check, health check, blood test, test for, tests for, tested for, \
    checked for, check for, vaccine, vaccination, vaccinated, vaccinate, inoculation, inoculated, jab, poster, \
    booklet, brochure, leaflet, flyer, pamphlet, handbook, manual, notice, document, meeting, study session, \
    campaign, health education, education, awareness, regulation, rules, slogan, broadcast, loudspeaker, exhibition, \
    statistics, rate, figures, insurance, insured, reimbursement, reimbursed, exam, novel, book, article, \
    television, tv, film, movie, programme, program, news, online, research, study on, support for, help for, \
    charity, relief fund, donation, federation, association, debate, quiz, whole village, everyone, everybody, \
    anyone, anybody, people with, those with, patients with, persons with, families with, residents with, \
    villagers with, elderly with, women with, men with, asked about, asks about, asked how, asks how, asked what, \
    asked whether, wanted to know about, wants to know about, learnt about, learned about, heard about, read about, \
    ward, specialist, hotline, tourism, museum, parking, ramp, toilet, hand washing, risk of, how to, competition, \
    the law, spoke about, spoke on, speech";

const STOCK: &str = "sheep, cattle, cow, calf, calves, bull, ox, oxen, lamb, ewe, ram, goat, horse, mare, foal, \
    donkey, mule, camel, dog, puppy, cat, chicken, chick, hen, rooster, duck, goose, geese, turkey, pig, sow, \
    piglet, rabbit, fish, bee, bees, flock, herd, livestock, animal, animals, poultry, foot-and-mouth, \
    foot and mouth, vet, wheat, cotton, corn, maize, rice, tree, orchard, apple, pear, grape, vine, vineyard, \
    apricot, walnut, jujube, peach, melon, watermelon, tomato, tomatoes, potato, potatoes, pepper, chilli, seedling, \
    crop, plant, plants, leaf, leaves, soil, greenhouse, sunflower, rapeseed, pump, boiler, tractor, engine, motor, \
    car, truck, pipe, transformer, computer, phone, road, canal, ditch, house, roof, machine";

const NOT: &str = "must not, must never, may not, shall not, should not, should never, not allowed, not permitted, \
    no gifts, no bribes, forbidden, forbids, forbid, prohibited, prohibits, prohibit, banned, bans, never took, \
    never accepted, never takes, never accepts, turned down, refused a gift, refused gifts, refused money, \
    handed back, gave back, untrue, not true, unfounded, groundless, no evidence, nothing was found, found nothing, \
    guard against, warned against, warn of, warns of, warned of, anti-corruption, anti-fraud, clean government, \
    warning education, warning film, typical case, case study, case studies, in other counties, on television, \
    on tv, in the news, in the film, did not take, did not accept, does not take, does not accept, refused the gift, \
    refused the money, returned the gift, returned the money";

const AILS: &str = "fell ill, is ill, was ill, is sick, fell sick, was sick, diagnosed, has, had, have, having, has got, got, suffers, suffer, suffered, suffering, caught, contracted, \
    developed, diagnosed with, came down with, living with, lives with, ill with, sick with, down with, treated for, \
    dying of, died of, die of, recovering from, tested positive, infected with, survived";

const YEARS: &str = "years old, year old, year-old, years of age, yrs old, yr old, years-old, y/o, months old, \
    month old, month-old, weeks old, week-old";

const AGED: &str = "aged, age, age of, turned, turns, turning";

const GROWN: &str = "teach, teaches, taught, teaching, teacher, work, works, worked, working, job, drives, drove, \
    driver, cook, cooks, cooked, repair, repairs, repaired, fixed, built, builds, painted, paints, guard, guards, \
    graduated, married, headmaster, principal, university, college, army, technician, clerk, cleaner, cleans, \
    manages, runs";

/// The lists with what their words are.
pub(in super::super) const LISTS: [(&str, Term); 27] = [
    (HARMLESS, Term::Harmless),
    (WHO, Term::Who),
    (CHILD, Term::Child),
    (FAITH, Term::Faith),
    (WORSHIP, Term::Worship),
    (LABEL, Term::Label),
    (BLAME, Term::Blame),
    (ILLNESS, Term::Illness),
    (SCHOOL, Term::School),
    (OFFICIAL, Term::Official),
    (MISDEED, Term::Misdeed),
    (STOLE, Term::Stole),
    (STRIKE, Term::Strike),
    (GAVE, Term::Gave),
    (KIN, Term::Kin),
    (TOOK, Term::Took),
    (PRESENT, Term::Present),
    (OWN, Term::Own),
    (REPORT, Term::Report),
    (AGAINST, Term::Against),
    (GENERAL, Term::General),
    (STOCK, Term::Stock),
    (NOT, Term::Not),
    (AILS, Term::Ails),
    (YEARS, Term::Years),
    (AGED, Term::Aged),
    (GROWN, Term::Grown),
];
