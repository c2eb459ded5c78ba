import { LinkButton } from "#components/link-button.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import { formatInstantLong, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { getTranslator } from "#lib/translator.ts";
import type { MyOrganisation } from "../../loaders.ts";

type Props = { mine: Pick<MyOrganisation, "drafts" | "entrusted">; place: Place; heading?: "h2" | "h3" };

/** What waits for a signature, and what an organisation asked one to prepare. */
export async function WaitingDrafts({ mine, place, heading: Heading = "h3" }: Props) {
  const t = await getTranslator();
  const { locale, workspace } = place;
  const base = `/${locale}/${workspace}`;
  const part = mine.drafts.some(({ signs }) => signs) ? "sign" : "read";
  if (mine.drafts.length + mine.entrusted.length === 0) return null;
  return (
    <div className="my-4 flex flex-col gap-4">
      {mine.drafts.length === 0 ? null : (
        <section aria-labelledby={`to-${part}`} className="flex flex-col gap-2">
          <Heading className="font-semibold text-base text-ink" id={`to-${part}`}>
            {t(part === "sign" ? "drafts.mine.title" : "drafts.mine.others")}
          </Heading>
          <Together base={base} drafts={mine.drafts} t={t} />
          <ul className="flex flex-col gap-3">
            {mine.drafts.map(({ id, form, organisation, incident, obligation, reviews, signs }) => {
              const long = (at: Date) =>
                formatInstantLong(instantOf(at), { zone: organisation.timeZone, locale });
              const [submitted] = reviews;
              return (
                <li className="rounded-md border border-line bg-surface p-4" key={id}>
                  <p className="font-semibold text-ink">{form?.title[locale]}</p>
                  {incident.origin === "exercise" ? (
                    <StateBadge icon="flag" tone="hands">
                      {t("workspace.exerciseShort")}
                    </StateBadge>
                  ) : null}
                  <p className="text-faint text-xs">
                    {organisation.name} · {incident.reference}
                  </p>
                  {obligation.dueAt === null ? null : (
                    <p className="text-sm">{t("drafts.due", { at: long(obligation.dueAt) })}</p>
                  )}
                  {submitted === undefined ? null : (
                    <p className="text-sm text-soft">
                      {t("drafts.mine.submitted", {
                        name: submitted.steppedBy,
                        at: long(submitted.steppedAt),
                      })}
                    </p>
                  )}
                  <LinkButton
                    className="mt-3"
                    href={`${base}/sign/drafts/${id}`}
                    icon={signs ? "gavel" : "eye"}
                    look={signs ? "primary" : "secondary"}
                  >
                    {t(signs ? "drafts.mine.open" : "signing.read")}
                  </LinkButton>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {mine.entrusted.length === 0 ? null : (
        <section aria-labelledby="to-prepare" className="flex flex-col gap-2">
          <h3 className="font-semibold text-base text-ink" id="to-prepare">
            {t("drafts.mine.prepare")}
          </h3>
          <ul className="flex flex-col gap-3">
            {mine.entrusted.map(({ id, form, incident, entrustedFor }) => (
              <li className="rounded-md border border-line bg-surface p-4" key={id}>
                <p className="font-semibold text-ink">{form?.title[locale]}</p>
                <p className="text-sm text-soft [overflow-wrap:anywhere]">{entrustedFor}</p>
                <LinkButton
                  className="mt-3"
                  href={`${base}/incidents/${incident.reference}/notifications/${id}`}
                  icon="pen"
                  look="primary"
                >
                  {t("drafts.mine.prepareOpen")}
                </LinkButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type TogetherProps = { drafts: Props["mine"]["drafts"]; base: string; t: Translate };

/** Drafts of one text that the same person signs for several organisations: read and signed in one go. */
function Together({ drafts, base, t }: TogetherProps) {
  const groups = Map.groupBy(
    drafts.filter(({ signs }) => signs),
    ({ batchId }) => batchId,
  );
  return [...groups].map(([batchId, own]) => {
    if (batchId === null || own.length < 2) return null;
    const names = own.map(({ organisation }) => organisation.name).join(", ");
    return (
      <div className="rounded-md border border-accent bg-surface p-4" key={batchId}>
        <p className="text-ink text-sm">{t("batches.sign.togetherBody", { names })}</p>
        <LinkButton className="mt-3" href={`${base}/sign/batches/${batchId}`} icon="gavel" look="primary">
          {t("batches.sign.together", { count: own.length })}
        </LinkButton>
      </div>
    );
  });
}
