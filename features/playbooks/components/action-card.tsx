import { Icon } from "#components/icon.tsx";
import type { Plan } from "../rules.ts";
import type { PlanView } from "./plan-words.ts";

type Props = { plan: Plan; view: PlanView };

const PARTS = ["firstHour", "firstDay", "never", "call"] as const;

/** One page of first acts, to print and to pin up: A4, readable without the rest. */
export function ActionCard({ plan, view: { t } }: Props) {
  return (
    <section
      aria-labelledby="card-title"
      className="rounded-md border border-line bg-surface p-5 print:border-0 print:p-0"
      id="card"
    >
      <p className="text-faint text-xs uppercase tracking-wide">{t("playbooks.card")}</p>
      <h2 className="mb-3 font-semibold text-ink text-lg" id="card-title">
        {plan.name}
      </h2>
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2 print:grid-cols-2">
        {PARTS.filter((part) => plan.card[part].length > 0).map((part) => (
          <section className="keep-together min-w-0" key={part}>
            <h3 className="border-ink border-b-2 pb-1 font-semibold text-base text-ink">
              {t(`playbooks.parts.${part}`)}
            </h3>
            <ul className="mt-2 flex flex-col gap-2 print:gap-1.5">
              {plan.card[part].map((line) => (
                <li className="grid grid-cols-[auto_1fr] gap-2" key={line}>
                  <Mark part={part} />
                  <span className="text-ink print:text-base">{line}</span>
                  {part === "call" ? (
                    <span className="col-start-2 hidden border-ink border-b border-dotted pt-3 print:block" />
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="mt-3 hidden text-sm print:block">{t("playbooks.cardNote")}</p>
      <BlankLog columns={[t("playbooks.log.time"), t("playbooks.log.act"), t("playbooks.log.by")]} />
    </section>
  );
}

type Part = (typeof PARTS)[number];

/** To tick off what is done; a cross for what nobody does. */
function Mark({ part }: { part: Part }) {
  if (part === "never") return <Icon className="mt-0.5 text-late" name="x" />;
  if (part === "call") return <Icon className="mt-0.5 text-soft" name="bell" />;
  return <span aria-hidden="true" className="mt-1 size-3.5 rounded-sm border border-ink" />;
}

const BLANK_LINES = ["1", "2", "3"];

/** On paper alone: room to write what was done, at which time, by whom. */
function BlankLog({ columns }: { columns: readonly [string, string, string] }) {
  return (
    <table aria-hidden="true" className="mt-2 hidden w-full table-fixed border-collapse print:table">
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th
              className={`border border-ink px-2 py-1 text-start text-sm ${index === 1 ? "w-2/3" : ""}`}
              key={column}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {BLANK_LINES.map((line) => (
          <tr key={line}>
            {columns.map((column) => (
              <td className="h-7 border border-ink" key={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
