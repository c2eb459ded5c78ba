import type { NextConfig } from "next";
import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

// The proxy replaces the policy for pages; everything else keeps this one.
const everyAnswer = [
  { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'" },
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
];

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  // scripts/serve/compress-answer.ts does it: whole, not piece by piece.
  compress: false,
  reactStrictMode: true,
  // Every page has its title in its head when it arrives, also where no script runs.
  htmlLimitedBots: /.*/,
  // npm test checks the types of the whole house; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "read-excel-file"],
  // A register of 10,000 lines is sent as one form, with what the form answered last.
  experimental: { serverActions: { bodySizeLimit: "8mb" } },
  headers: async () => [
    { source: "/:path*", headers: everyAnswer },
    { source: "/((?!_next/static/).*)", headers: [{ key: "Cache-Control", value: "no-store" }] },
  ],
};

/** The plugin brings a compiler, which unpacks itself into a folder it may write: a server has neither. */
export default async function configFor(phase: string): Promise<NextConfig> {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: withMessages } = await import("next-intl/plugin");
  return withMessages("./lib/i18n-request.ts")(config);
}
