import Form from "next/form";
import { FilterButtons } from "#components/filter-buttons.tsx";
import { FilterChoice } from "#components/filter-choice.tsx";
import { getTranslator } from "#lib/translator.ts";
import { GROUPS } from "../catalogue.ts";
import type { TimelineAsked } from "../schema.ts";
import { MoreFilters } from "./more-filters.tsx";
import { timelineHref } from "./timeline-href.ts";

type Props = {
  asked: TimelineAsked;
  base: string;
  organisations: readonly { readonly organisationId: string; readonly name: string }[];
  labs: readonly { readonly labId: string; readonly name: string }[];
  people: readonly { readonly id: string; readonly name: string }[];
};

/** Which log, in which order, and what narrows it: all of it in the address. */
export async function LogFilter({ asked, base, organisations, labs, people }: Props) {
  const t = await getTranslator();
  const files = organisations.map(({ organisationId, name }) => ({ value: organisationId, label: name }));
  const groups = GROUPS.map((value) => ({ value, label: t(`timeline.groups.${value}`) }));
  const orders = (["recorded", "occurred"] as const).map((value) => ({
    ...{ value, label: t(`timeline.orders.${value}`) },
  }));
  return (
    <div className="flex flex-col gap-3 pb-4 print:hidden">
      <LogChoice asked={asked} base={base} />
      <Form action={base} className="flex flex-col gap-3" prefetch={false}>
        {asked.log === "main-courante" ? null : <input name="log" type="hidden" value={asked.log} />}
        <div className="flex flex-wrap items-end gap-2">
          <FilterChoice label={t("timeline.order")} name="order" options={orders} value={asked.order} />
          {files.length < 2 ? null : (
            <FilterChoice
              any={t("timeline.anyOrganisation")}
              label={t("timeline.organisation")}
              name="organisationId"
              options={files}
              value={asked.organisationId}
            />
          )}
          <FilterChoice
            any={t("timeline.anyGroup")}
            label={t("timeline.group")}
            name="group"
            options={groups}
            value={asked.group}
          />
          <FilterButtons
            apply={t("timeline.apply")}
            clear={
              isNarrowed(asked)
                ? {
                    href: timelineHref(base, { log: asked.log, order: asked.order }),
                    label: t("timeline.clear"),
                  }
                : null
            }
          />
        </div>
        <MoreFilters asked={asked} labs={labs} people={people} />
      </Form>
    </div>
  );
}

function isNarrowed({ log: _log, order: _order, before: _before, ...narrowing }: TimelineAsked): boolean {
  return Object.values(narrowing).some((one) => one !== undefined);
}

async function LogChoice({ asked, base }: Pick<Props, "asked" | "base">) {
  const t = await getTranslator();
  const logs = [
    { log: "main-courante", label: t("timeline.mainCourante"), help: t("timeline.mainCouranteHelp") },
    { log: "audit-trail", label: t("timeline.auditTrail"), help: t("timeline.auditTrailHelp") },
  ] as const;
  return (
    <nav aria-label={t("timeline.which")} className="flex flex-col items-start gap-1">
      <ul className="flex rounded-md border border-edge">
        {logs.map(({ log, label }) => (
          <li key={log}>
            <a
              aria-current={asked.log === log ? "page" : undefined}
              className="inline-flex min-h-9 items-center rounded-md px-3 text-soft hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-medium aria-[current=page]:text-ink"
              data-follow=""
              href={timelineHref(base, asked, { log, before: undefined })}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p className="text-faint text-xs">{logs.find(({ log }) => log === asked.log)?.help}</p>
    </nav>
  );
}
