import type { ComponentChildren } from "preact";

/** A note that must be read with the figures. `invented` and `break` stand out; `plain` does not. */
export function Notice({
  tone,
  title,
  children,
}: {
  tone: "plain" | "invented" | "break";
  title?: string;
  children: ComponentChildren;
}) {
  return (
    <div class={`notice ${tone}`} role="note">
      {title !== undefined && <strong>{title}</strong>}
      <div>{children}</div>
    </div>
  );
}
