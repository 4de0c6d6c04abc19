import type { DashboardPage } from "./page.ts";
import { comparePage } from "./pages/compare-page.tsx";
import { geographyPage } from "./pages/geography-page.tsx";
import { methodPage } from "./pages/method-page.tsx";
import { overviewPage } from "./pages/overview-page.tsx";
import { qualityPage } from "./pages/quality-page.tsx";
import { sitesPage } from "./pages/sites-page.tsx";
import { tryCodingPage } from "./pages/try-coding-page.tsx";
import { variablesPage } from "./pages/variables-page.tsx";

/** Every page, in the order of the menu. */
export const PAGES: readonly DashboardPage[] = [
  overviewPage,
  comparePage,
  geographyPage,
  sitesPage,
  variablesPage,
  methodPage,
  qualityPage,
];

/** What the menu shows: the pages, and the one that has no figures. */
export const MENU: readonly Pick<DashboardPage, "id" | "path" | "name" | "heeds">[] = [...PAGES, tryCodingPage];
