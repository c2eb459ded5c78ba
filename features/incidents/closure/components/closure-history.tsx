import { Section } from "#components/section.tsx";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { CLOSURE_STATES } from "../catalogue.ts";
import type { ListedClosure } from "../queries.ts";
import { closedText } from "./closed-text.ts";

type Props = { closures: readonly ListedClosure[]; locale: Locale; t: Translate };

const ZONE = "Europe/Paris";

/** Every closing, undone or in force, with what stayed open then and what was learnt. */
export function ClosureHistory({ closures, locale, t }: Props) {
  if (closures.length === 0) return null;
  const at = (date: Date) => formatInstant(instantOf(date), { zone: ZONE, locale });
  return (
    <Section id="history" title={t("closure.history")}>
      <ol className="flex flex-col gap-4">
        {closures.map((closure) => {
          const state = CLOSURE_STATES.find((one) => one === closure.state) ?? "operational";
          return (
            <li className="max-w-prose [overflow-wrap:anywhere]" key={closure.id}>
              <p className="font-semibold text-ink">{t(`closure.states.${state}`)}</p>
              <p className="text-soft text-sm">
                {t("closure.closedBy", {
                  at: closedText(closure, { zone: ZONE, locale }),
                  name: closure.closedBy,
                })}
              </p>
              <p className="whitespace-pre-line text-ink">{closure.reason}</p>
              {closure.lessons === "" ? null : (
                <p className="mt-1 whitespace-pre-line text-ink">
                  <span className="font-medium">{t("closure.fields.lessons")}</span>
                  {"\n"}
                  {closure.lessons}
                </p>
              )}
              {closure.acceptances.length === 0 ? null : <Accepted closure={closure} t={t} />}
              {closure.reopenedAt === null ? null : (
                <p className="mt-1 text-ink">
                  <span className="text-soft text-sm">
                    {t("closure.reopenedBy", {
                      at: at(closure.reopenedAt),
                      name: closure.reopenedBy ?? "",
                    })}
                  </span>
                  <br />
                  {closure.reopenedFor}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function Accepted({ closure: { acceptances }, t }: { closure: ListedClosure; t: Translate }) {
  return (
    <details className="mt-1">
      <summary className="text-soft text-sm">
        {t("closure.acceptedIn", { count: acceptances.length })} – {acceptances[0]?.reason}
      </summary>
      <ul className="mt-1 list-disc ps-5 text-sm">
        {acceptances.map(({ id, items, exposure }) => (
          <li key={id}>
            {exposure?.organisation.name ?? t("closure.wholeCase")} –{" "}
            {t("closure.matters", { count: [items].flat().length })}
          </li>
        ))}
      </ul>
    </details>
  );
}
