import type { HiddenKind, MaskedPiece } from "../../schema/round/mask-listing.ts";
import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import type { CodingTask } from "../coding-desk.ts";
import { type Language, nameIn, writeDay } from "../language.ts";
import { fieldName, questionForm, stateName } from "../parse-answers.ts";
import { Notice } from "../parts/notice.tsx";
import { CODING } from "../texts/coding.ts";
import { CodingProgress, type Positions } from "./validate-progress.tsx";
import { Question } from "./validate-question.tsx";

export interface ValidateTaskProps {
  readonly language: Language;
  /** The coding page's own address. */
  readonly home: string;
  readonly task: CodingTask;
  readonly positions: Positions;
  readonly variables: readonly CodebookVariable[];
  /** What was sent and could not be stored; null when the page is only opened. */
  readonly sent: URLSearchParams | null;
  readonly faults: ReadonlyMap<string, string>;
  /** An age under 18 was sent and waits to be confirmed. */
  readonly confirmsUnderAge: boolean;
}

/** One listing and its questions, side by side. No script: every key does what browsers let it do. */
export function ValidateTask(props: ValidateTaskProps) {
  const { language, home, task, variables, faults } = props;
  const texts = CODING[language];
  const { title, fields, text } = task.listing;
  const isEmpty = title.length + fields.length + text.length === 0;
  return (
    <>
      <link rel="stylesheet" href="/coding.css" />
      <CodingProgress {...props} current={task.position} />
      <div class="desk">
        <article class="sheet" aria-label={texts.kinds[task.kind]}>
          <p class="remark">
            {texts.kinds[task.kind]}, {texts.metOn} <time dateTime={task.date}>{writeDay(task.date, language)}</time>
          </p>
          {title.length > 0 && (
            <h2>
              <Pieces pieces={title} language={language} />
            </h2>
          )}
          {fields.length > 0 && (
            <dl class="fields">
              {fields.map((field, at) => (
                <div key={`${at} ${field.label}`}>
                  <dt>{field.label}</dt>
                  <dd>
                    <Pieces pieces={field.value} language={language} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <div class="free-text">
            <Pieces pieces={text} language={language} />
          </div>
          {isEmpty && <p class="nothing">{texts.noText}</p>}
        </article>
        <form class="questions" method="post" action={`${home}/${task.position}`} autocomplete="off">
          <h2>{texts.answers}</h2>
          <p class="remark">{texts.keys}</p>
          {faults.size > 0 && <Notice tone="break">{texts.faultsTitle}</Notice>}
          {props.confirmsUnderAge && (
            <Notice tone="break">
              <p>{texts.underAge}</p>
              <label class="option">
                <input type="checkbox" name="confirmUnderAge" value="1" autofocus />
                {texts.confirmUnderAge}
              </label>
            </Notice>
          )}
          {variables.map((variable, at) => (
            <Question
              language={language}
              variable={variable}
              given={givenOf(props, variable)}
              fault={faults.get(variable.id)}
              isFirst={at === focusedQuestion(props)}
              key={variable.id}
            />
          ))}
          <p class="comment">
            <label for="comment">{texts.comment}</label>
            <input
              id="comment"
              name="comment"
              maxLength={500}
              value={props.sent?.get("comment") ?? task.comment}
              aria-describedby="comment-how"
            />
            <span class="hint" id="comment-how">
              {texts.commentHow}
            </span>
          </p>
          <button type="submit" class="main-button" accesskey="s">
            {texts.save}
          </button>
        </form>
      </div>
    </>
  );
}

/** The first question with a fault, else the first; none while an age waits to be confirmed. */
function focusedQuestion({ variables, faults, confirmsUnderAge }: ValidateTaskProps): number {
  if (confirmsUnderAge) return -1;
  return Math.max(
    0,
    variables.findIndex((variable) => faults.has(variable.id)),
  );
}

/** What was just sent, else what was answered before. */
function givenOf({ sent, task, language }: ValidateTaskProps, variable: CodebookVariable) {
  if (sent !== null) return { written: sent.getAll(fieldName(variable.id)), state: sent.get(stateName(variable.id)) };
  const answer = task.answers?.[variable.id];
  if (answer === undefined) return { written: [], state: null };
  if (answer.state !== "coded") return { written: [], state: answer.state };
  const [first = ""] = answer.codes;
  if (questionForm(variable) === "choice") return { written: [], state: `code:${first}` };
  const nameOf = (code: string) => variable.categories.find((category) => category.code === code)?.name;
  return { written: answer.codes.map((code) => nameInOr(nameOf(code), language, code)), state: null };
}

function nameInOr(name: CodebookVariable["name"] | undefined, language: Language, code: string): string {
  // A comma parts values, so a name that holds one is given back as its code.
  const written = name === undefined ? code : nameIn(name, language);
  return /[,;]/.test(written) ? code : written;
}

function Pieces({ pieces, language }: { pieces: readonly MaskedPiece[]; language: Language }) {
  return (
    <>
      {pieces.map((piece, at) =>
        "text" in piece ? (
          <span key={`${at} text`}>{piece.text}</span>
        ) : (
          <Hidden kind={piece.hidden} language={language} key={`${at} hidden`} />
        ),
      )}
    </>
  );
}

function Hidden({ kind, language }: { kind: HiddenKind; language: Language }) {
  return <span class="masked">{CODING[language].hidden[kind]}</span>;
}
