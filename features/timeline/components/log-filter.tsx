import Form from "next/form";
import { buttonClass } from "#components/button-class.ts";
import { LinkButton } from "#components/link-button.tsx";
import type { SelectOption } from "#components/select-field.tsx";
import { SelectOptions } from "#components/select-options.tsx";
import { getTranslator } from "#lib/translator.ts";
import { GROUPS } from "../catalogue.ts";
import type { TimelineAsked } from "../schema.ts";
import { timelineHref } from "./timeline-href.ts";

type Props = {
  asked: TimelineAsked;
  base: string;
  organisations: readonly { readonly organisationId: string; readonly name: string }[];
  people: readonly { readonly id: string; readonly name: string }[];
};

/** Which log, in which order, and what narrows it: all of it in the address. */
export async function LogFilter({ asked, base, organisations, people }: Props) {
  const t = await getTranslator();
  const files = organisations.map(({ organisationId, name }) => ({ value: organisationId, label: name }));
  const persons = people.map(({ id, name }) => ({ value: id, label: name }));
  const groups = GROUPS.map((value) => ({ value, label: t(`timeline.groups.${value}`) }));
  const labels = (["fact", "hypothesis", "decision"] as const).map((value) => ({
    ...{ value, label: t(`timeline.labels.${value}`) },
  }));
  const origins = (["live", "demonstration", "exercise", "import"] as const).map((value) => ({
    ...{ value, label: t(`timeline.origins.${value}`) },
  }));
  const machine = { value: "system", label: t("timeline.machine") };
  const orders = (["recorded", "occurred"] as const).map((value) => ({
    ...{ value, label: t(`timeline.orders.${value}`) },
  }));
  const { group, actor, label, origin, pinned, text } = asked;
  const more = [group, actor, label, origin, pinned, text].some((one) => one !== undefined);
  return (
    <div className="flex flex-col gap-3 pb-4 print:hidden">
      <LogChoice asked={asked} base={base} />
      <Form action={base} className="flex flex-col gap-3" prefetch={false}>
        {asked.log === "main-courante" ? null : <input name="log" type="hidden" value={asked.log} />}
        <div className="flex flex-wrap items-end gap-2">
          <Choice label={t("timeline.order")} name="order" options={orders} value={asked.order} />
          {files.length < 2 ? null : (
            <Choice
              any={t("timeline.anyOrganisation")}
              label={t("timeline.organisation")}
              name="organisationId"
              options={files}
              value={asked.organisationId}
            />
          )}
          <Choice
            any={t("timeline.anyGroup")}
            label={t("timeline.group")}
            name="group"
            options={groups}
            value={group}
          />
          <button className={buttonClass("secondary", "regular")} type="submit">
            {t("timeline.apply")}
          </button>
          {more || asked.organisationId !== undefined ? (
            <LinkButton href={timelineHref(base, { log: asked.log, order: asked.order })} look="quiet">
              {t("timeline.clear")}
            </LinkButton>
          ) : null}
        </div>
        <details className="text-sm" open={more}>
          <summary className="text-soft underline underline-offset-2">{t("timeline.moreFilters")}</summary>
          <div className="flex flex-wrap items-end gap-2 pt-2">
            <Choice
              any={t("timeline.anyPerson")}
              label={t("timeline.person")}
              name="actor"
              options={[...persons, machine]}
              value={actor}
            />
            <Choice
              any={t("timeline.anyLabel")}
              label={t("timeline.labelFilter")}
              name="label"
              options={labels}
              value={label}
            />
            <Choice
              any={t("timeline.anyOrigin")}
              label={t("timeline.origin")}
              name="origin"
              options={origins}
              value={origin}
            />
            <label className="flex min-w-48 flex-col gap-1 text-soft text-xs">
              {t("timeline.words")}
              <input
                className="control"
                defaultValue={text}
                key={text}
                maxLength={100}
                name="text"
                title={t("timeline.wordsHelp")}
                type="search"
              />
            </label>
            <label className="flex min-h-9 items-center gap-2 text-ink">
              <input
                className="size-4 accent-solid"
                defaultChecked={pinned === "yes"}
                name="pinned"
                type="checkbox"
                value="yes"
              />
              {t("timeline.pinnedOnly")}
            </label>
          </div>
        </details>
      </Form>
    </div>
  );
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

type ChoiceProps = {
  label: string;
  name: string;
  options: readonly SelectOption[];
  value: string | undefined;
  any?: string;
};

function Choice({ label, name, options, value, any }: ChoiceProps) {
  return (
    <label className="flex min-w-0 flex-col gap-1 text-soft text-xs sm:max-w-64">
      {label}
      <select className="control" defaultValue={value ?? ""} key={value} name={name}>
        {any === undefined ? null : <option value="">{any}</option>}
        <SelectOptions options={options} />
      </select>
    </label>
  );
}
