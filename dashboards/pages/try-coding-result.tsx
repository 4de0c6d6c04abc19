import type { CodedListing, CodedValue } from "../../schema/vocabulary/coded-value.ts";
import type { TextSpan } from "../../schema/vocabulary/listing-text.ts";
import type { CategoryNames } from "../category-names.ts";
import type { Language } from "../language.ts";
import { type MarkedStretch, markEvidence } from "../mark-evidence.ts";
import { Notice } from "../parts/notice.tsx";
import { Section } from "../parts/section.tsx";
import { TRY_CODING } from "../texts/try-coding.ts";

interface TryCodingResultProps {
  readonly language: Language;
  readonly text: string;
  readonly coded: CodedListing;
  readonly names: CategoryNames;
  readonly codebookHash: string;
}

interface Finding {
  /** Null where nothing in the text is pointed at. */
  readonly number: number | null;
  readonly span: TextSpan | null;
  readonly variable: string;
  readonly statement: string;
  readonly code: string;
  readonly rule: string;
  readonly isFound: boolean;
}

/** Every code with its evidence: marked in the text, and row by row. */
export function TryCodingResult({ language, text, coded, names, codebookHash }: TryCodingResultProps) {
  const texts = TRY_CODING[language];
  const findings = numberFindings(coded, language, names);
  const spans = findings.flatMap(({ number, span }) => (number === null || span === null ? [] : [{ number, ...span }]));
  return (
    <Section id="result" title={texts.result}>
      {coded.statesUnderAge && <Notice tone="break">{texts.underAge}</Notice>}
      <h3 id="marked-heading">{texts.marked}</h3>
      <p class="remark">{texts.how}</p>
      <section class="evidence-text" aria-labelledby="marked-heading">
        {markEvidence(text, spans).map((stretch, at) => (
          <Stretch stretch={stretch} key={`${at} ${stretch.text.length}`} />
        ))}
      </section>
      <div class="table-block">
        <div class="table-head">
          <h3 id="codes-heading">{texts.values}</h3>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section class="table-scroll" tabIndex={0} aria-labelledby="codes-heading">
          <table class="findings">
            <thead>
              <tr>
                <th scope="col" class="figure">
                  {texts.number}
                </th>
                {[texts.variable, texts.statement, texts.codeColumn, texts.evidence, texts.rule].map((label) => (
                  <th scope="col" class="text" key={label}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {findings.map((finding, at) => (
                <tr
                  id={finding.number === null ? undefined : `finding-${finding.number}`}
                  class={finding.isFound ? "" : "silent"}
                  key={`${finding.variable} ${at}`}
                >
                  <td class="figure">{finding.number ?? ""}</td>
                  <th scope="row" class="name">
                    {finding.variable}
                  </th>
                  <td class="text">{finding.statement}</td>
                  <td class="text">{finding.code !== "" && <code>{finding.code}</code>}</td>
                  <td class="text">
                    {finding.span !== null && <q>{text.slice(finding.span.start, finding.span.end).slice(0, 200)}</q>}
                  </td>
                  <td class="text">{finding.rule !== "" && <code>{finding.rule}</code>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
      <p class="remark">
        {coded.contacts.length === 0 ? `${texts.noContacts} ` : ""}
        {texts.contactsHow} {texts.codebook} {codebookHash.slice(0, 12)}.
      </p>
    </Section>
  );
}

function Stretch({ stretch }: { stretch: MarkedStretch }) {
  const { text, covered, ending } = stretch;
  if (covered.length === 0) return <span>{text}</span>;
  return (
    <>
      <mark class={covered.length > 1 ? "several" : ""}>{text}</mark>
      {ending.length > 0 && (
        <sup>
          {ending.map((number, at) => (
            <span key={number}>
              {at > 0 && " "}
              <a href={`#finding-${number}`}>{number}</a>
            </span>
          ))}
        </sup>
      )}
    </>
  );
}

/** Values in the codebook's order, then contacts; numbered where they point into the text. */
function numberFindings(coded: CodedListing, language: Language, names: CategoryNames): Finding[] {
  const texts = TRY_CODING[language];
  const values = coded.values.map((value) => describe(value, language, names));
  const contacts = coded.contacts.map(({ kind, normalised, evidence }) => ({
    span: evidence,
    variable: texts.contacts,
    statement: texts.kinds[kind],
    code: normalised,
    rule: "",
    isFound: true,
  }));
  let last = 0;
  return [...values, ...contacts].map((finding) => {
    if (finding.span === null) return { ...finding, number: null };
    last += 1;
    return { ...finding, number: last };
  });
}

function describe(value: CodedValue, language: Language, names: CategoryNames): Omit<Finding, "number"> {
  const texts = TRY_CODING[language];
  const variable = names.variableName(value.variable, language);
  if (value.state === "notStated")
    return { span: null, variable, statement: texts.notStated, code: "", rule: "", isFound: false };
  if (value.state === "uncodable")
    return { span: value.evidence, variable, statement: texts.uncodable, code: "", rule: value.rule, isFound: true };
  const name = names.categoryName(value.variable, value.code, language);
  return {
    span: value.evidence,
    variable,
    statement: value.conflict ? `${name} (${texts.conflict})` : name,
    code: value.subcode === null ? value.code : `${value.code} · ${value.subcode}`,
    rule: value.rule,
    isFound: true,
  };
}
