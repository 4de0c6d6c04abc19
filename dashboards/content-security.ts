import type { FastifyHelmetOptions } from "@fastify/helmet";

/**
 * Nothing runs and nothing is fetched from elsewhere: pages are HTML, one style sheet, one icon and drawings in the
 * page. No inline script or style. Transport security is left out, as the dashboard answers on this machine only.
 */
export const CONTENT_SECURITY: FastifyHelmetOptions = {
  global: true,
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  referrerPolicy: { policy: "no-referrer" },
};
