/**
 * First names that are given in Sweden or used in such ads, lower case. Left out are those that also name a country,
 * a town or a common word ("India", "Paris", "Per", "My"): hiding them would hide what a coder has to read. They are
 * still found where the text says that they are names.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
  adam adela adelina adina adrian adriana agata agneta agnes aida aisha aleksandra alex alexa alexander alexandra alexia
  alfons alfred alice alicia alina alisa alisha alisia alma alva alyssa amalia amanda amelia amelie amina amira amy ana anabel
  anastasia anastasiya anders andrea andreas andreea andreia andrei anette anna anna-lena annabel annabella annabelle anne
  anneli annelie annette annie annika antonia antonio anton anya ariana arianna ariel arina arne arvid arwen ashley astrid
  aurora axel aylin barbara beata beatrice beatriz bella benjamin bengt bente berit bertil bianca birgit birgitta bjarne
  björn bodil boris brigitte britney britt britta bruna bruno caisa cajsa camelia camila camilla camille carina carl carla
  carlos carmen carol carolina caroline cassandra catarina caterina cecilia celina celine charlie charlotta charlotte
  chloe christer christian christina christine christoffer cindy cinthia clara claudia conny connie corina cornelia
  cristina cristal cynthia dagmar daiana daisy dalia dan dana dani daniel daniela daniella danielle daria darina darya
  dasha david debora deborah denise dennis diana dilara dima dina dominika dominique donna doris dorota edith edvin eduarda
  edward elena eleonora eleonore elin elina elisa elisabet elisabeth elise elizabeth ella ellen ellinor elly elsa elsie
  elvira elvis emanuela emelie emil emilia emilie emily emma emmanuel emmy enya erica erik erika erika-lynn ester esther
  eugenia eva evelin evelina evelyn fanny fatima fatou felicia felix fernanda filip filippa fiona francesca francisca
  frank frans fredrik freja frida gabriel gabriela gabriella gabrielle galina george gerda gina gisela giselle giulia
  gloria greta gun gunilla gunnar gustav göran hailey hanna hannah hans harriet hasan hassan hedda hedvig heidi helen helena
  helene helga helin henrik henrietta hilda hilma hugo håkan ibrahim ida igor ilaria ilona ina ines inga ingela inger
  ingrid ioana irena irene irina iris irma isa isabel isabela isabell isabella isabelle isak ivan ivana ivanka iveta
  ivona jacob jacqueline jakob jana jane janet janine jasmin jasmina jasmine javier jelena jeanette jenna jennie jennifer
  jenny jens jessica jessie jessika jimmy joakim joana joanna johan johanna johannes john johnny jonas jonathan josefin
  josefine josephine joyce juan judith julia juliana julie juliet julieta juliette jörgen kaisa kajsa kalle kamila kamilla
  karen karin karina karl karla karolina katarina katarzyna kate katerina katherine kathrin kathy katia katie katja
  katrin katrina katy katya kay kaye keira kelly kendra kenneth kent kerstin kevin kim kimberly kira kitty klara klaudia
  konrad kristian kristiina kristin kristina kristine kristoffer krisztina ksenia lana lara larisa larissa lars laura
  lauren laila leah leila lena lennart leonie leonora leontina leo leticia leyla lia liam liana lidia liliana lilian
  lillian lilly lily lina linda lindsay linn linnea linnéa linus lisa lisbeth lise-lott liselott lisette liv liza lola
  lolita lorena loredana lotta lotten louise lovisa luana lucas lucia luciana lucie lucy ludvig luisa luiza luna lydia
  madelaine madeleine madelene madison magda magdalena magnus maja maj-britt malin malena malvina manuela marc marcela
  marcella marcelo marco marcus margareta margarita margaux margot maria mariah mariam mariana marianne marie mariela marika
  marilyn marina mario marisa marisol marit marjorie markus marlene marta martin martina matilda mattias maud maya maxim
  megan melania melanie melina melinda melisa melissa mercedes mette mia micaela michael michaela michel michelle miguel
  mikael mikaela mila milena milla milana mille mimi mimmi minna miranda mirela miriam mirjam moa mohamed mohammed molly
  mona monica monika monique nadia nadine nadja naomi natali natalia natalie nataly natasha natalya nathalie nellie nelly
  nicki nicklas nico nicola nicole nicoletta nicoleta nika niklas nikita nikki nikol nikola nikolina nils nina nita noelia
  noemi noor nora nova oksana oksanna olena olga olivia oliver olof oskar ossian oscar pamela patricia patrik patrizia paul
  paula paulina pauline pavel peggy penelope pernilla peter petra petronella pia pilar polina rafael rafaela ramona raquel
  rebecca rebecka regina renata renate riana ricardo richard rickard rikard rita robert roberta roberto robin roger
  roksana roland rolf ronja rosanna rosita roxana roxane roxanne roxy rui ruslana rut ruth sabina sabine sabrina sahara sally
  salma samantha samira samuel sandra sandy sanna sara sarah sasha sebastian selena selin selina selma semra serena
  sergio shakira sharon sheila shirin shirley sigrid silje silvia simon simona simone sissi siv sixten sofi sofia sofie sonia
  sonja sonya sophia sophie stefan stefania stefanie stella stephanie steven stina sture sue sunniva susan susana susann
  susanna susanne suzana suzanne suzi suzy svea sven svetlana sylvia tamara tania tanja tanya tara tatiana tatjana tatyana
  tekla teodor teresa terese tess tessa thea therese theres theresia thomas tiffany tilda tilde tina tindra tomas tommy
  tone tony tora tova tove trine tuva tyra ulf ulla ulrica ulrika ulrike urban ursula valentina valeria valerie vanessa vanja
  vasilica vendela vera verena veronica veronika vesna victoria viktor viktoria vilma vincent viola violeta violetta
  virginia viveka vivi vivian viviana vivianne vlada vladimir wanda wendy wilma xenia yana yasmin yasmine ylva yolanda yulia
  yvette yvonne zara zaza zlata zoe zoya zuzana åke åsa örjan
  `
    .trim()
    .split(/\s+/),
);
