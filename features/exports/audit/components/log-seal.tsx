import { Banner } from "#components/banner.tsx";
import { DefinitionList } from "#components/definition-list.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { formatInstant, instantOf } from "#lib/dates.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Audit } from "../queries.ts";
import { AUDIT_ZONE, type AuditView } from "./audit-view.ts";

/** The last signed checkpoint of the log, and what stands in the way of the next. */
export function LogSeal({ audit: { checkpoint, refusal }, view }: { audit: Audit; view: AuditView }) {
  const { t, locale } = view;
  const told = (at: Date) => formatInstant(instantOf(at), { zone: AUDIT_ZONE, locale });
  return (
    <Section id="seal" title={t("audit.seal")}>
      {refusal === null ? null : (
        <div className="mb-3">
          <Banner icon="octagon-alert" label={t("audit.refused")}>
            {t("audit.refusedBody", { at: told(refusal.since), reason: refusal.reason })}
          </Banner>
        </div>
      )}
      {checkpoint === null ? (
        <EmptyState icon="key" title={t("audit.noSeal")}>
          {t("audit.noSealBody")}
        </EmptyState>
      ) : (
        <DefinitionList
          items={[
            { id: "signed", term: t("audit.signedAt"), value: told(checkpoint.signedAt) },
            { id: "size", term: t("audit.size"), value: formatCount(checkpoint.size, locale) },
            {
              id: "root",
              term: t("audit.root"),
              value: <code className="text-xs [overflow-wrap:anywhere]">{checkpoint.root}</code>,
            },
          ]}
        />
      )}
    </Section>
  );
}
