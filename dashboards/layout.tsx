import type { ComponentChildren } from "preact";
import { type Language, otherLanguage } from "./language.ts";
import { ChoiceBar, type ChoiceGroup } from "./parts/choice-bar.tsx";
import { Notice } from "./parts/notice.tsx";
import { COMMON } from "./texts/every-page.ts";

export interface MenuItem {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

export interface LayoutProps {
  readonly language: Language;
  readonly title: string;
  readonly lead?: string;
  readonly menu: readonly MenuItem[];
  readonly otherLanguageHref: string;
  readonly choices?: readonly ChoiceGroup[];
  readonly invented?: boolean;
  readonly purged?: boolean;
  readonly showsVolume?: boolean;
  /** What the figures come from: round, release, when. */
  readonly provenance?: readonly string[];
  readonly children: ComponentChildren;
}

/** The page around every page: names, menu, choices, the sentences that every page carries. */
export function Layout(props: LayoutProps) {
  const texts = COMMON[props.language];
  return (
    <html lang={props.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${props.title} – Ögonblick`}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#content">
          {texts.skip}
        </a>
        <header class="masthead">
          <div class="masthead-row">
            <a class="brand" href={props.language === "sv" ? "/" : "/en"}>
              <img src="/icon.svg" alt="" width="30" height="30" />
              <span class="brand-name">Ögonblick</span>
              <span class="brand-line">{texts.productLine}</span>
            </a>
            <a
              class="language"
              href={props.otherLanguageHref}
              lang={otherLanguage(props.language)}
              hreflang={otherLanguage(props.language)}
            >
              {texts.otherLanguage}
            </a>
          </div>
          <nav class="menu" aria-label={texts.pagesLabel}>
            <ul>
              {props.menu.map((item) => (
                <li key={item.href}>
                  <a href={item.href} aria-current={item.current ? "page" : undefined}>
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="content" tabIndex={-1}>
          <div class="page-head">
            <h1>{props.title}</h1>
            {props.lead !== undefined && <p class="lead">{props.lead}</p>}
            <p class="header-sentence">
              {texts.headerSentence}
              {props.showsVolume === true && ` ${texts.volumeSentence}`}
            </p>
          </div>
          {props.invented === true && (
            <Notice tone="invented" title={texts.inventedShort}>
              {texts.inventedLong}
            </Notice>
          )}
          {props.purged === true && <Notice tone="plain">{texts.purged}</Notice>}
          {props.choices !== undefined && props.choices.length > 0 && <ChoiceBar groups={props.choices} />}
          {props.children}
        </main>
        <footer class="foot">
          <p>{texts.partOnly}</p>
          <p>{texts.partsNote}</p>
          <p>{texts.symbols}</p>
          {(props.provenance ?? []).map((line) => (
            <p class="provenance" key={line}>
              {line}
            </p>
          ))}
        </footer>
      </body>
    </html>
  );
}
