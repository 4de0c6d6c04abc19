import { loadGazetteer } from "../schema/geography/gazetteer.ts";

/** Places, read once: they are part of the product and change only with it. */
export const GAZETTEER = loadGazetteer();
