import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { INCIDENT_KINDS } from "#features/incidents/catalogue.ts";
import type { OwnPlaybook } from "../queries.ts";
import type { Plan } from "../rules.ts";
import type { PlanView } from "./plan-words.ts";

type Props = {
  published: readonly Plan[];
  own: readonly OwnPlaybook[];
  mayWrite: boolean;
  /** The address of the playbooks. */
  base: string;
  view: PlanView;
};

/** The workspace's own playbooks and the published ones, each with its action card. */
export function PlaybookList({ published, own, mayWrite, base, view: { t } }: Props) {
  const kindText = (kind: string) => {
    const known = INCIDENT_KINDS.find((one) => one === kind);
    return known === undefined ? kind : t(`vocabulary.kinds.${known}`);
  };
  return (
    <div className="flex flex-col gap-5">
      <Section
        actions={
          mayWrite ? (
            <LinkButton href={`${base}/new`} icon="plus" size="compact">
              {t("playbooks.write")}
            </LinkButton>
          ) : null
        }
        id="own-playbooks"
        title={t("playbooks.own")}
      >
        {own.length === 0 ? (
          <EmptyState icon="list-checks" title={t("playbooks.noOwn")}>
            {t("playbooks.noOwnBody")}
          </EmptyState>
        ) : (
          <ul className="-my-2 flex flex-col">
            {own.map(({ lineId, name, edition, incidentKind, retiredAt }) => (
              <li
                className="flex flex-wrap items-center justify-between gap-2 border-line border-b py-2.5 last:border-b-0"
                key={lineId}
              >
                <a
                  className="min-w-0 flex-1 font-medium text-ink hover:underline"
                  data-follow=""
                  href={`${base}/${lineId}`}
                >
                  {name}
                  <span className="block font-normal text-faint text-xs">
                    {kindText(incidentKind)} · {t("playbooks.version", { number: edition })}
                  </span>
                </a>
                <StateBadge
                  icon={retiredAt === null ? "pen" : "archive"}
                  tone={retiredAt === null ? "hands" : "not-required"}
                >
                  {t(retiredAt === null ? "playbooks.isOwn" : "playbooks.isRetired")}
                </StateBadge>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="published-playbooks" title={t("playbooks.published")}>
        <ul className="-my-2 flex flex-col">
          {published.map((plan) => (
            <li
              className="flex flex-wrap items-center justify-between gap-2 border-line border-b py-2.5 last:border-b-0"
              key={plan.key}
            >
              <a
                className="min-w-0 flex-1 font-medium text-ink hover:underline"
                data-follow=""
                href={`${base}/${plan.key}`}
              >
                {plan.name}
                <span className="block font-normal text-faint text-xs">
                  {t("playbooks.stepCount", { count: plan.steps.length })}
                </span>
              </a>
              {mayWrite ? (
                <LinkButton href={`${base}/new?from=${plan.key}`} icon="copy" look="quiet" size="compact">
                  {t("playbooks.copy")}
                  <span className="sr-only"> : {plan.name}</span>
                </LinkButton>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
