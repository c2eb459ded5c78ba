import { CardsTable } from "#components/cards-table.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Plan } from "../rules.ts";
import { doerText, dueText, type PlanView } from "./plan-words.ts";

type Props = { plan: Plan; view: PlanView };

/** The steps of a playbook: who does what, where, by when, after what, and what each rests on. */
export function PlanSteps({ plan, view }: Props) {
  const { t } = view;
  const numberOf = (key: string) => plan.steps.findIndex((step) => step.key === key) + 1;
  return (
    <CardsTable label={t("workspace.tableOf", { title: t("playbooks.steps") })}>
      <TableHead
        columns={["step", "who", "where", "when"]}
        heading={(column) => t(`playbooks.columns.${column}`)}
      />
      <tbody>
        {plan.steps.map((step, index) => (
          <tr key={step.key}>
            <th className="min-w-72" scope="row">
              <span className="block font-medium text-ink">
                {index + 1}. {step.title}
              </span>
              <span className="block font-normal text-soft text-sm">{step.instructions}</span>
              {step.sources.map(({ name, url }) => (
                <a
                  className="me-3 inline-block font-normal text-faint text-xs underline"
                  href={url}
                  key={name}
                  rel="noreferrer"
                >
                  {name}
                </a>
              ))}
            </th>
            <td data-label={t("playbooks.columns.who")}>
              {"does" in step ? (
                doerText(step, view)
              ) : (
                <StateBadge icon="gavel" tone="soon">
                  {t("playbooks.decision")}
                </StateBadge>
              )}
            </td>
            <td data-label={t("playbooks.columns.where")}>{t(`playbooks.at.${step.at}`)}</td>
            <td data-label={t("playbooks.columns.when")}>
              {"does" in step ? (
                <>
                  {dueText(step.due, plan, view)}
                  {step.after === undefined || step.after.length === 0 ? null : (
                    <span className="block text-faint text-xs">
                      {t("playbooks.afterSteps", { numbers: step.after.map(numberOf).join(", ") })}
                    </span>
                  )}
                </>
              ) : (
                t("playbooks.atOnce")
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </CardsTable>
  );
}
