import { Section } from "#components/section.tsx";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Audit } from "../queries.ts";
import { AUDIT_ZONE, type AuditView } from "./audit-view.ts";

/** The evidence bundles that are ready, the latest first. */
export function AuditedBundles({ bundles, view }: { bundles: Audit["bundles"]; view: AuditView }) {
  const { t, locale, base } = view;
  return (
    <Section id="bundles" title={t("bundles.title")}>
      {bundles.length === 0 ? (
        <p className="text-soft text-sm">{t("audit.noBundles")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {bundles.map(({ id, incident, readyAt, sha256 }) => (
            <li className="py-2" key={id}>
              <a
                className="text-accent hover:underline"
                data-follow=""
                href={`${base}/incidents/${incident.reference}/exports`}
              >
                {incident.reference} · {incident.title}
              </a>
              <span className="block text-soft text-sm">
                {readyAt === null ? "" : formatInstant(instantOf(readyAt), { zone: AUDIT_ZONE, locale })}
              </span>
              <code className="text-faint text-xs [overflow-wrap:anywhere]">{sha256}</code>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
