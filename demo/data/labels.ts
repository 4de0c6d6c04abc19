import type { FieldVariable } from "../population/types.ts";

type Labels = Readonly<Record<FieldVariable, string>>;

function labels(text: string): Labels {
  const [
    gender = "",
    age = "",
    orientation = "",
    nationality = "",
    language = "",
    ethnicity = "",
    place = "",
    contact = "",
  ] = text.split("|");
  return { gender, age, orientation, nationality, language, ethnicity, place, contact };
}

/** The words by which sites label what sellers state. */
export const LABELS = {
  sv1: labels("Kön|Ålder|Läggning|Nationalitet|Språk|Etnicitet|Ort|E-post"),
  sv2: labels("Jag är|Ålder|Sexuell läggning|Nationalitet|Talar|Etniskt ursprung|Plats|Kontakt"),
  sv3: labels("Kön|Ålder (år)|Sexualitet|Medborgarskap|Språkkunskaper|Ursprung|Stad|Kontaktväg"),
  sv4: labels("Könsidentitet|Åldern|Orientering|Kommer från|Pratar|Etnisk bakgrund|Kommun|Nås via"),
  en1: labels("Gender|Age|Orientation|Nationality|Languages|Ethnicity|City|Contact"),
  en2: labels("Sex|Age|Sexual orientation|Nationality|Speaks|Ethnic origin|Location|E-mail"),
  en3: labels("I am|My age|Sexuality|From|Spoken languages|Ethnic group|Town|Reach me"),
} as const;
