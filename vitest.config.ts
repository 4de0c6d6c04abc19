import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    globalSetup: ["test/support/temporary-folder.ts", "test/support/test-server.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: more processes would only make each other's real browsers and servers slow.
    maxWorkers: 2,
    pool: "forks",
  },
});
