import Form from "next/form";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "#components/button-class.ts";
import type { TimelineAsked } from "../schema.ts";
import { timelineHref } from "./timeline-href.ts";

type Props = {
  asked: TimelineAsked;
  base: string;
  organisations: readonly { readonly organisationId: string; readonly name: string }[];
};

/** Which log, in which order, about which organisation: all of it in the address. */
export async function LogFilter({ asked, base, organisations }: Props) {
  const t = await getTranslations("timeline");
  const logs = [
    { log: "main-courante", label: t("mainCourante"), help: t("mainCouranteHelp") },
    { log: "audit-trail", label: t("auditTrail"), help: t("auditTrailHelp") },
  ] as const;
  return (
    <div className="flex flex-wrap items-end justify-between gap-3 pb-4 print:hidden">
      <nav aria-label={t("which")} className="flex flex-col gap-1">
        <ul className="flex rounded-md border border-edge">
          {logs.map(({ log, label }) => (
            <li key={log}>
              <a
                aria-current={asked.log === log ? "page" : undefined}
                className="inline-flex min-h-9 items-center rounded-md px-3 text-soft hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-medium aria-[current=page]:text-ink"
                href={timelineHref(base, asked, { log, before: undefined })}
                data-follow=""
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
        <p className="text-faint text-xs">{logs.find(({ log }) => log === asked.log)?.help}</p>
      </nav>
      <Form action={base} className="flex flex-wrap items-end gap-2" prefetch={false}>
        {asked.log === "main-courante" ? null : <input name="log" type="hidden" value={asked.log} />}
        <label className="flex flex-col gap-1 text-soft text-xs">
          {t("order")}
          <select className="control" defaultValue={asked.order} key={asked.order} name="order">
            <option value="recorded">{t("orders.recorded")}</option>
            <option value="occurred">{t("orders.occurred")}</option>
          </select>
        </label>
        {organisations.length < 2 ? null : (
          <label className="flex flex-col gap-1 text-soft text-xs sm:max-w-64">
            {t("organisation")}
            <select
              className="control"
              defaultValue={asked.organisationId ?? ""}
              key={asked.organisationId}
              name="organisationId"
            >
              <option value="">{t("anyOrganisation")}</option>
              {organisations.map(({ organisationId, name }) => (
                <option key={organisationId} value={organisationId}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <button className={buttonClass("secondary", "regular")} type="submit">
          {t("apply")}
        </button>
      </Form>
    </div>
  );
}
