import type { ReactNode } from "react";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { DeadlineClock } from "#features/obligations/components/deadline-clock.tsx";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { Asked } from "../loaders.ts";

type Case = { readonly id: string; readonly reference: string; readonly title: string };
type Props = {
  asked: Asked;
  /** How many tasks are open with this person. */
  tasks: number;
  /** The running cases, in which they speak for a processor. */
  cases: readonly Case[];
  /** The questions and notices themselves, then the tasks. */
  children: ReactNode;
  view: { readonly base: string; readonly locale: Locale; readonly t: Translate };
};

const ZONE = "Europe/Paris";

/** The home of a vendor's contact: what waits for them and by when, and nothing of any case. */
export function VendorHome({ asked, tasks, cases, children, view }: Props) {
  const { t, base } = view;
  const { toAnswer, toNotify } = asked;
  const counts = [
    { key: "waitsQuestions", count: toAnswer.length },
    { key: "waitsTasks", count: tasks },
    ...(toNotify.length === 0 ? [] : [{ key: "waitsNotice", count: toNotify.length } as const]),
  ] as const;
  const waits = counts.some(({ count }) => count > 0);
  return (
    <div className="flex flex-col gap-5">
      <Section id="waits" title={t("vendorPage.waits")}>
        {waits ? (
          <ul className="flex flex-col gap-2">
            {counts.map(({ key, count }) => (
              <li className="flex flex-wrap items-start gap-x-3 gap-y-1" key={key}>
                <StateBadge
                  icon={count === 0 ? "circle-check" : "hourglass"}
                  tone={count === 0 ? "fine" : "soon"}
                >
                  {String(count)}
                </StateBadge>
                <span>{t(`vendorPage.${key}`, { count })}</span>
                {key === "waitsQuestions" ? <First asked={asked} view={view} /> : null}
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState icon="circle-check" title={t("vendorPage.waitsNothingTitle")}>
            {t("vendorPage.waitsNothing")}
          </EmptyState>
        )}
      </Section>
      {children}
      {cases.length === 0 ? null : (
        <Section id="cases" title={t("vendorPage.casesOfYours")}>
          <ul className="flex flex-col gap-1">
            {cases.map(({ id, reference, title }) => (
              <li key={id}>
                <a
                  className="text-accent underline"
                  data-follow=""
                  href={`${base}/incidents/${reference}/vendor`}
                >
                  {t("vendorPage.openCase", { reference, title })}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

/** By when the first reply is asked for. */
function First({ asked: { toAnswer, now }, view: { t, locale } }: Pick<Props, "asked" | "view">) {
  const [first] = toAnswer;
  if (first === undefined) return null;
  return (
    <span className="flex flex-wrap items-start gap-x-2 text-sm">
      <span className="text-soft">{t("vendorPage.first")}</span>
      <DeadlineClock dueAt={first.dueAt.getTime()} locale={locale} now={now} t={t} zone={ZONE} />
    </span>
  );
}
