/** Sentence patterns of English listings; the same rules as the Swedish ones. */
export const ENGLISH_SENTENCES = `
{Hello|Hi there|Hey|Good day} and {welcome|a warm welcome|thanks for stopping by}.
I am {calm|cheerful|easygoing|talkative|a little shy|down to earth|curious} and {happiest|at my best|most at home} {in small company|among books|near the sea|in the kitchen|on a dance floor}.
I {enjoy|like|love|appreciate} {long walks|old films|good food|candles|jazz|late breakfasts|rainy evenings} and {good conversation|silence|laughter|fresh bread|warm baths}.
My {apartment|flat|little place} is {clean|bright|tidy|cosy} and {close to the station|a short walk from the square|next to a park|on a quiet street|right by the bus stop}.
{Shower|Fresh towels|Tea and coffee|Parking|A cup of tea} {available|always available|included} {for those who want it|at my place|at no extra cost}.
I {receive guests|am available} {on weekdays|mostly in the evening|preferably before noon|every day except Sunday|by agreement}.
{Call|Write|Send me a few lines|Get in touch} {well ahead|the day before|in the morning|whenever it suits you}.
I {never|do not} answer {hidden numbers|very short messages|single words|questions about pictures}.
{Open|Reachable|I am around} {from 10 to 22|between 9 and 17|after 6 pm|until late|around the clock on weekends}.
One hour {costs|is} <price>, {longer meetings|a whole evening|dinner} {by agreement|on request|we decide together}.
Rate: <price> {per hour|for one hour|an hour}.
{Donation|Gift|Fee} <price> {on arrival|in an envelope|in cash}.
Visiting <dates>, {please book|write in advance|first come first served}.
{Back in town|Back again|Here once more} <dates>.
{Discretion|Respect|Honesty|Good hygiene} is {a given|important|a must} for {me|both of us}.
I {care a lot about|put thought into} {cleanliness|kindness|listening|a slow pace}.
{No|Please avoid} {rushed meetings|calls late at night|last minute visits|alcohol beforehand}, thank you.
{Come as you are|Take it easy|No hurry}, {we start with a cup of tea|we will talk first|everything else can wait}.
{Trained|Certified|Experienced} {masseur|in relaxing massage|host} with {many years|several years|a long time} of {practice|experience}.
{Soft|Gentle|Restful} {music|lights|mood} and {a scent of lavender|warm blankets|an open fire} {await you|are ready}.
I {read|study|work} {during the day|part time|now and then} so {weekends suit best|my evenings are free|my hours vary a little}.
I {travel|come} gladly {along on trips|to your hotel|a short way by train} if {you arrange the ticket|there is time|we have met before}.
Hotels {are fine|work well|are no problem}, {your home|a car|a cabin} {after a first meeting|if we know each other|not at all}.
{My hobby|My great interest|What I like most} is {pottery|sailing|chess|gardening|photography|knitting|climbing|cooking|hiking|choir singing}.
In my {free time|days off} I {play|listen to} {the guitar|the cello|old soul records|drums|the piano|the clarinet}.
{Tell me something about yourself|Say briefly who you are|Introduce yourself} and {I answer faster|I know what suits|it gets nicer}.
We {can|could} {meet|see each other} {over lunch|for coffee|on a walk} {first|before|if you feel unsure}.
{New|Fairly new|New again} on this page, so {be patient|I am still learning|excuse slow answers}.
{Serious|Friendly|Polite} {requests|messages} {are answered|get a reply} {the same day|within an hour|as soon as I can}.
{Humour|Attention|Patience|Curiosity|Warmth} {is my strong side|describes me best|is what friends mention}.
{I offer|With me you find} {a smile|peace and quiet|time to breathe|a warm reception|a comfortable sofa}.
{A dog|Two cats|A parrot|An old rabbit} {also lives here|is in the house}, {tell me if you are allergic|but seldom seen}.
{Stairs|A lift|An entrance from the yard} {leads up|is there}, {the door is easy to find|I meet you downstairs|ring my bell}.
Booking {is made|is done} {by mail|by phone|in writing first}, {no exceptions|thank you in advance}.
{Cancelling|A changed time|Being late} {should be told|is fine if said} {at least one hour before|as early as possible|the same morning}.
{Own|Private|Secluded} {entrance|place|rooms} {with parking outside|near the tram|behind the library|by the water}.
{Gentlemen|Gentlemen and ladies|Guests} with {style|manners|a sense of humour} are {most welcome|always welcome}.
{Wellness|Relaxation|Recovery|Breathing exercises} {and|with} {warm oils|a foot bath|a neck massage|a quiet moment}.
I {gladly talk|like to chat} about {travel|books|science|everyday life|dreams|gardens|films}.
{Night owl|Early bird|Evening person} who {drinks too much coffee|sleeps long|keeps a diary|collects maps|paints watercolours}.
{Style|Clothes|Outfit} {we choose together|by request|is classic}.
{The pictures are my own|No pictures here|Pictures are never sent}, {it is what it is|thanks for understanding|please do not ask}.
{Sundays|Mondays|Public holidays} {I keep closed|are for rest|do not work, sorry}.
{Quiet surroundings|A fine view|A large bathroom|A balcony to the yard} and {plenty of time|no fuss|no clock on the wall}.
{Whoever is on time|Whoever is polite|Whoever comes back} gets {a little longer|good coffee|the best seat}.
{Choose|Book} {the long version|one hour|half a day} if {you dislike stress|we want to eat too|you travel far}.
{I do not smoke|A smoke free home|No smoke indoors}, {keep it in mind|this goes for all|the balcony is fine}.
{Everything is voluntary|My limits apply|A no is a no}, {plain and simple|nothing to discuss|so you know}.
{More questions|Wondering about something|Unsure} ? {Just get in touch|Ask away|Drop a line}.
{Talk soon|See you|Take care|Welcome back|Thanks for reading} {then|for now|and be well|from me}.
{I take a break around Christmas|Closed some summer weeks|Holiday now and then}, {check the calendar|else as usual|after that I am back}.
{Regulars|Returning guests} {get|are offered} {a discount|priority|their own hours} {after the third time|every autumn|without asking}.
{Dinner|Theatre|A concert|A museum|A day trip} {in company|together} {suits me perfectly|is a nice way to begin|tempts me most}.
{Receipts|Invoices} {are not given|cannot be arranged}, {pay|settle} {on site|in advance|directly}.
I {dress|behave} {elegantly|casually|discreetly} and {blend in|fit in|feel at ease} {in a hotel bar|at an art opening|at a business dinner}.
{A courtyard house|A turn of the century flat|A new terraced house|An attic flat|A basement studio} {with a tiled stove|in a quiet block|with its own sauna|above a bakery}.
{Step free entrance|Wheelchairs are fine|No threshold}, {tell me if you need a hand|so everyone can come}.
{Quick replies|Short notes|Clear times} {are appreciated|make it easier|are all I ask}.
{Do you dare|Do you feel like|Do you need} {a pause|a treat|to get away for a while} ? {I am waiting|The door is open|We will arrange it}.
{Without|No} {time pressure|trouble|middlemen|hidden fees}, {just you and me|straight talk|I handle it all myself}.
{Fruit|Chocolate|Home made lemonade|Cinnamon buns} {on the table|is on me|comes with it}.
{Confidentiality|Secrecy} {applies|is promised}, {what is said here stays here|you can trust me|both ways}.
{The coffee|The tea|Lemonade} {is ready|is freshly made|is on the table} when you {ring the bell|arrive|step in}.
I {collect|repair|like to swap} {vinyl records|old maps|stamps|watches|bicycles} {when I have a day off|in the evenings|since many years}.
{Remember|Do not forget|Keep in mind} to {take off your shoes|close the gate|ring before|come alone}.
{Rain|Snow|Sunshine|Fog} or {storm|wind|a heat wave}, {my place is always warm|I stay open anyway|we draw the blinds}.
{First time|Nervous|Not used to this} ? {That is perfectly all right|Everyone has felt so|We take it step by step}.
{There are always|I keep plenty of} {pillows|books to borrow|clean towels|sweets in the bowl} {here|in the room|if you like}.
{Perfume|Incense|Scented candles} {I avoid|are used sparingly}, {tell me if you are sensitive|you may choose|it smells nice anyway}.
The {calm|green|big|small} house {at the bend|behind the church|above the cafe|with the blue door} {is mine|is easy to find}.
{My calendar|The list} {fills quickly|opens on Sundays|is often full by the weekend}, {so plan a little|write early|yet gaps turn up}.
{Vegetarian|Home cooked|Simple} {soup|supper|lunch} {may be included|can be arranged|is served gladly} for {longer visits|a whole evening|a second meeting}.
{Dear|Esteemed} {reader|visitor|friend}, {read with care|take your time|thanks for your interest}.
{I believe in|It means a lot to me to have} {eye contact|slow conversations|a handshake|clarity|good habits}.
{In winter|In autumn|In spring|On warm evenings} {we sit in the winter garden|I light the stove|I open the windows|we drink cocoa}.
{Use the intercom|Knock twice|Wait in the stairwell} {and I open|when you are here|if nobody shows}.
{I work out|I swim|I run|I dance} {every morning|three times a week|when I feel like it} and {feel good|sleep well|have lots of energy}.
{A sauna|A bathtub|A cold plunge|A steam shower} {is in the house|can be booked|tempts many} {in winter|all year|after the massage}.
{Laugh|Rest|Talk|Breathe} {together with me|for a while|as long as you like} {without demands|in peace|and forget the week}.
{Calm in the storm|Small steps|One day at a time|Good things take time}, {I often say|is my motto|as grandmother said}.
{Card payment|Mobile payment|Cash} {works|is fine|is preferred} {in any case|until further notice|though not abroad}.
{I reply|Answers come} {within a day|when I wake up|between visits|as soon as I see the message}.
{Tired|Stressed|Curious} {after work|just now|on days like this} ? {Come by|Get in touch|Then we are a match}.
{Old|New|All kinds of} {acquaintances|friends|guests} {are greeted|are received} {with open arms|in the same way|with warmth}.
{The garden|The terrace|The patio} {is in bloom|is secluded|lies in the lee} {and is yours|if you want to sit outside|from May}.
{Phones|Mobiles} {stay|are left} {in the hall|outside the room|in the drawer}, {for peace of mind|thanks|mine as well}.
{Honestly|In short|In other words|Quite simply}, {I like my work|I am content with life|I look for pleasant meetings}.
{My voice|My laugh|My touch} {is said to be|is} {warm|soothing|a bit hoarse|contagious}.
{I cook|I bake|I sew|I write poems|I draw} {for my own needs|with great zeal|worse than I think}.
{Free slots|Times} {are handed out|are posted} {every Monday|early in the week|one week at a time}, {write if you want one|first come first served|they go fast}.
{No day is like another|Nobody comes too early|No one leaves hungry}, {that is just so|I promise|mark my words}.
{We could|Let us} {play cards|listen to records|look at the stars|solve crosswords|dance a little} {if talk runs dry|before the evening ends|just because}.
{The neighbours|The house|The block} {is quiet|sleeps early|minds its own business}, {so whisper on the stairs|mind the noise|it is lovely}.
{Barefoot|In slippers|In woollen socks} {we walk about|I feel best} {on warm floors|before the fire|all year round}.
{There are|I have} {linen sheets|new mattresses|a wide bed|a massage table} {of the best kind|that keep warm|and soft blankets}.
{A car|A licence} {I have|I lack}, {so I gladly come out|so we meet here|but trains run often}.
{My advice|A hint|One more thing} : {drink water|write whole sentences|eat something before|take the bus}.
{Leave|Hang} {your jacket|your coat|your worries} {on the hook|by the door|at home} {and we begin|and unwind|before you step in}.
{Audio books|The radio|Silence} {in the background|at low volume} {is my recipe|suits most|is up to you}.
{Good judgement|Fine manners|Punctuality} {is rewarded|is noticed|takes you far} {here|with me|in the long run}.
{The flat|The room|The studio} {looks out on|faces} {the park|the stream|the rooftops|a courtyard|the harbour}.
{I use|Here we use} {organic oils|scent free products|cool gel pillows} {as standard|unless you wish otherwise|since long}.
{Holidays|Vacations} {mean|bring} {shorter waits|more evening hours|a closed door} {as a rule|usually|this year}.
{Do not hesitate|Do not wait|Do not be ashamed} {to ask|to write again|to say what you think}, {I do not bite|I listen|and we solve it}.
{A background|Experience} {in nursing|in theatre|from hotels|as a dance teacher} {makes me steady|shows perhaps|helps me read others}.
{Ask|Enquire} {about package rates|about late hours|for a longer stay} {and we arrange it|if you like|it works at times}.
{The lantern|The lamp} {outside|in the window} {is lit|glows} {when I receive|until 11 pm|all evening}.
{A glass of water|A cup of cocoa|Some fruit} {and a chat|and a moment of silence} {is always free|helps against most things}.
{Coming from afar|Long journey|Only passing through} ? {You may rest first|There is a shower|Tell me and we find a time}.
{I keep order|I am fussy} {with times|about cleaning|in the kitchen} {but not with the rest|and it shows|for better or worse}.
{Everyday luxury|A golden hour|Small joys|Soft sheets} {need no explanation|do you good|are underrated}.
{A high rise|Second floor|Ground floor|Top floor} {with a lift|without stairs|with an intercom}, {you get the code the same day|you will find it|I come to meet you}.
{Read|Skim} {the rules|the text|the page} {once more|before we meet}, {it saves time|if you please|to avoid misunderstandings}.
{Board games|Poetry|Astronomy|Running|Botany|Opera} {interests me|is my pastime} {as much as ever|more than you would think|in all weathers}.
{Late|Early|Spontaneous} {bookings|requests} {work at times|can be solved|get a chance} {if you ask nicely|for a small extra|in midweek}.
{Nothing} {is strange|needs forcing|must be decided today}, {we feel our way|you set the pace|all by mutual accord}.
{The meeting place|The address} {is sent|comes} {an hour before|when a time is booked|upon confirmation}.
{New haircut|New curtains|New address|New hours} {since last time|from this autumn|this month}, {come and see|more updates soon|else as before}.
`
  .trim()
  .split("\n");

export const ENGLISH_TAILS = `
See you soon!
Welcome to my place.
Please get in touch.
Hugs to you!
Read the whole text first.
Serious replies only.
Have a lovely day.
Shall we meet?
Thanks and bye.
Book in good time.
Wishing you a calm evening.
New times every week.
`
  .trim()
  .split("\n");

export const ENGLISH_EXCHANGES: readonly (readonly [string, string])[] = [
  ["gladly", "happily"],
  ["and", "plus"],
  ["calm", "serene"],
  ["always", "constantly"],
  ["important", "essential"],
  ["soon", "shortly"],
  ["fine", "okay"],
  ["nice", "pleasant"],
  ["every", "each"],
  ["near", "beside"],
  ["moment", "pause"],
  ["first", "initially"],
  ["together", "jointly"],
  ["easy", "simple"],
  ["mostly", "usually"],
  ["just", "only"],
  ["short", "brief"],
  ["time", "peace"],
  ["good", "great"],
  ["please", "kindly"],
];

export const ENGLISH_MISSPELLINGS: readonly (readonly [string, string])[] = [
  ["welcome", "wellcome"],
  ["available", "availible"],
  ["apartment", "appartment"],
  ["experience", "experiance"],
  ["discretion", "discression"],
  ["massage", "masage"],
  ["together", "togheter"],
  ["answer", "anwser"],
  ["always", "allways"],
  ["relaxing", "relaxin"],
  ["quiet", "quite"],
];
