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
