import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import type { Translate } from "#lib/translate.ts";
import type { Readiness } from "../queries.ts";
import { ReadyCounts } from "./ready-counts.tsx";

type Props = {
  readiness: Readiness;
  /** Whether this person writes for many at once. */
  writesForMany: "yes" | "no";
  /** The address of the notifications of the case. */
  base: string;
  t: Translate;
};

/** Above all that is told in writing: what can be sent now, whose signature the rest waits for, and the text for many. */
export function ReadinessBar({ readiness, writesForMany, base, t }: Props) {
  if (readiness.rows.length === 0) return null;
  return (
    <Section className="mb-4" id="ready" title={t("batches.readiness.title")}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <ReadyCounts base={base} counts={readiness.counts} t={t} />
        <div className="flex flex-wrap gap-2 print:hidden">
          <LinkButton href={`${base}/readiness`} icon="table-2">
            {t("batches.readiness.table")}
          </LinkButton>
          {writesForMany === "yes" ? (
            <LinkButton href={`${base}/batches`} icon="file-text">
              {t("batches.open")}
            </LinkButton>
          ) : null}
        </div>
      </div>
    </Section>
  );
}
