import type { ComponentChildren } from "preact";

/** A part of a page under a heading of its own. */
export function Section({
  id,
  title,
  intro,
  children,
}: {
  id: string;
  title: string;
  intro?: string;
  children: ComponentChildren;
}) {
  return (
    <section class="part" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{title}</h2>
      {intro !== undefined && <p class="intro">{intro}</p>}
      {children}
    </section>
  );
}
