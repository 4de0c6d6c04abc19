import { COMMON } from "../texts/every-page.ts";
import { usePageFrame } from "./page-frame.ts";

export interface Choice {
  readonly label: string;
  readonly value: string;
  readonly href: string;
  readonly current: boolean;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly options: readonly Choice[];
  /** Many options: a form with a list, sent by a button. Its other fields keep the rest of the selection. */
  readonly form?: {
    readonly action: string;
    readonly field: string;
    readonly kept: readonly (readonly [string, string])[];
  };
}

/** What the reader can choose, as plain links and forms: no script is needed. */
export function ChoiceBar({ groups }: { groups: readonly ChoiceGroup[] }) {
  return (
    <div class="choices">
      {groups.map((group) =>
        group.form === undefined ? (
          <LinkChoice group={group} key={group.label} />
        ) : (
          <ListChoice group={group} key={group.label} />
        ),
      )}
    </div>
  );
}

function LinkChoice({ group }: { group: ChoiceGroup }) {
  return (
    <nav class="choice" aria-label={group.label}>
      <span class="choice-label" aria-hidden="true">
        {group.label}
      </span>
      <ul>
        {group.options.map((option) => (
          <li key={option.href}>
            <a href={option.href} aria-current={option.current ? "true" : undefined}>
              {option.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ListChoice({ group }: { group: ChoiceGroup }) {
  const { language } = usePageFrame();
  const { form } = group;
  if (form === undefined) return null;
  const id = `choose-${form.field}`;
  return (
    <form class="choice" method="get" action={form.action}>
      <label class="choice-label" for={id}>
        {group.label}
      </label>
      {form.kept.map(([field, value]) => (
        <input type="hidden" name={field} value={value} key={field} />
      ))}
      <select id={id} name={form.field}>
        {group.options.map((option) => (
          <option value={option.value} selected={option.current} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <button type="submit">{COMMON[language].show}</button>
    </form>
  );
}
