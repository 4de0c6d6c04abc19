import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { type Language, nameIn } from "../language.ts";
import { fieldName, questionForm, stateName } from "../parse-answers.ts";
import { CODING } from "../texts/coding.ts";

interface QuestionProps {
  readonly language: Language;
  readonly variable: CodebookVariable;
  /** What stands in the fields: codes written or chosen, and `notStated` or `uncodable`. */
  readonly given: { readonly written: readonly string[]; readonly state: string | null };
  readonly fault: string | undefined;
  readonly isFirst: boolean;
}

/** How many names of a long list can be written side by side. */
const SEVERAL = 3;

/** One variable: its choices or a field to write in, and the two ways of stating nothing that can be coded. */
export function Question(props: QuestionProps) {
  const { language, variable, given, fault, isFirst } = props;
  const texts = CODING[language];
  const form = questionForm(variable);
  const hint = form === "number" ? texts.age : texts.write;
  const faultId = fault === undefined ? undefined : `fault-${variable.id}`;
  return (
    <fieldset class={fault === undefined ? "question" : "question faulty"} aria-describedby={faultId}>
      <legend>
        {nameIn(variable.name, language)}
        {form !== "choice" && <span class="hint"> {variable.multiple ? `${texts.several}; ${hint}` : hint}</span>}
      </legend>
      {fault !== undefined && (
        <p class="fault" id={faultId}>
          {fault}
        </p>
      )}
      <div class="options">
        {form === "choice" ? (
          variable.categories.map(({ code, name }, at) => (
            <Choice
              name={stateName(variable.id)}
              value={`code:${code}`}
              label={nameIn(name, language)}
              checked={given.state === `code:${code}`}
              autofocus={isFirst && at === 0}
              key={code}
            />
          ))
        ) : (
          <Written {...props} hint={hint} />
        )}
        <Choice
          name={stateName(variable.id)}
          value="notStated"
          label={texts.notStated}
          checked={given.state === "notStated"}
        />
        <Choice
          name={stateName(variable.id)}
          value="uncodable"
          label={texts.uncodable}
          checked={given.state === "uncodable"}
        />
      </div>
    </fieldset>
  );
}

function Choice(props: { name: string; value: string; label: string; checked: boolean; autofocus?: boolean }) {
  return (
    <label class="option">
      <input
        type="radio"
        name={props.name}
        value={props.value}
        checked={props.checked}
        autofocus={props.autofocus === true}
      />
      {props.label}
    </label>
  );
}

function Written({ language, variable, given, isFirst, hint }: QuestionProps & { hint: string }) {
  const form = questionForm(variable);
  const fields = variable.multiple ? Math.max(SEVERAL, given.written.length) : 1;
  const name = nameIn(variable.name, language);
  return (
    <>
      {Array.from({ length: fields }, (_, at) => `${variable.id} ${at + 1}`).map((key, at) => (
        <input
          key={key}
          class={form === "number" ? "written number" : "written"}
          name={fieldName(variable.id)}
          value={given.written[at] ?? ""}
          list={form === "names" ? `list-${variable.id}` : undefined}
          maxLength={200}
          spellcheck={false}
          autocapitalize="off"
          aria-label={fields > 1 ? `${name} ${at + 1} (${hint})` : `${name} (${hint})`}
          autofocus={isFirst && at === 0}
        />
      ))}
      {form === "names" && (
        <datalist id={`list-${variable.id}`}>
          {variable.categories.map((category) => (
            <option value={nameIn(category.name, language)} key={category.code}>
              {category.code}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
