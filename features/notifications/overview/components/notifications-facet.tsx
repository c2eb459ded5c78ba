import Form from "next/form";
import { CardsTable } from "#components/cards-table.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { TableHead } from "#components/table-head.tsx";
import { addresseeOf } from "#features/obligations/components/rule-words.ts";
import { stateWord, toneOfState } from "#features/obligations/components/state-words.ts";
import { subjectText } from "#features/obligations/components/subject-words.ts";
import { MatrixPages } from "#features/obligations/matrix/components/matrix-pages.tsx";
import type { Place } from "#lib/action.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { DRAFT_STATES, type DraftState } from "../../drafts/catalogue.ts";
import { GuardCount } from "../../guard/components/guard-count.tsx";
import type { NotificationLine, Notifications } from "../queries.ts";
import { CompletenessMeter } from "./completeness-meter.tsx";
import { DRAFT_LOOKS } from "./draft-look.ts";
import { NextActCell } from "./next-act-cell.tsx";

type Props = {
  read: Notifications;
  asked: { readonly organisation?: string | undefined; readonly state?: DraftState | "none" | undefined };
  mayPrepare: (organisationId: string) => boolean;
  /** By draft: how much it contradicts that is neither put right nor accepted. */
  contradictions: ReadonlyMap<string, number>;
  now: number;
  base: string;
  place: Place;
  t: Translate;
};

const COLUMNS = ["organisation", "form", "due", "state", "completeness", "next"] as const;

/** Every duty that is told in writing: organisation by organisation, how far it has come and what is next. */
export function NotificationsFacet(props: Props) {
  const { read, asked, base, t } = props;
  const isFiltered = asked.organisation !== undefined || asked.state !== undefined;
  return (
    <Section id="notifications" title={t("drafts.title")}>
      <p className="mb-3 max-w-prose text-sm text-soft">{t("drafts.intro")}</p>
      {read.organisations.size === 0 ? null : <Filter {...props} />}
      {read.lines.length === 0 ? (
        <EmptyState icon="file-text" title={t(isFiltered ? "drafts.noneFound" : "drafts.none")}>
          {isFiltered ? (
            <a className="text-accent hover:underline" data-follow="stay" href={`${base}/notifications`}>
              {t("drafts.showAll")}
            </a>
          ) : (
            t("drafts.noneBody")
          )}
        </EmptyState>
      ) : (
        <CardsTable card="brief" label={t("workspace.tableOf", { title: t("drafts.title") })}>
          <TableHead columns={COLUMNS} heading={(column) => t(`drafts.columns.${column}`)} />
          <tbody>
            {read.lines.map((line) => (
              <Line key={line.cell.id} {...props} line={line} />
            ))}
          </tbody>
        </CardsTable>
      )}
      {read.pages > 1 ? (
        <>
          <p className="mt-3 text-faint text-sm">
            {t("drafts.shown", { shown: read.lines.length, total: read.total })}
          </p>
          <MatrixPages
            hrefOf={(page) => pageHref(base, asked, page)}
            page={read.page}
            pages={read.pages}
            t={t}
          />
        </>
      ) : null}
    </Section>
  );
}

function pageHref(base: string, { organisation, state }: Props["asked"], page: number): string {
  const search = new URLSearchParams({
    ...(organisation === undefined ? {} : { organisation }),
    ...(state === undefined ? {} : { state }),
    page: String(page),
  });
  return `${base}/notifications?${search}`;
}

/** Organisation and state live in the address: a plain form that works without a script. */
function Filter({ read, asked, base, t }: Props) {
  return (
    <Form
      action={`${base}/notifications`}
      className="mb-3 flex flex-wrap items-end gap-2 print:hidden"
      prefetch={false}
      scroll={false}
    >
      <label className="flex min-w-44 flex-col gap-1 text-soft text-xs">
        {t("drafts.columns.organisation")}
        <select
          className="control"
          defaultValue={asked.organisation ?? ""}
          key={asked.organisation}
          name="organisation"
        >
          <option value="">{t("drafts.everyOrganisation")}</option>
          {[...read.organisations].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-w-44 flex-col gap-1 text-soft text-xs">
        {t("drafts.columns.state")}
        <select className="control" defaultValue={asked.state ?? ""} key={asked.state} name="state">
          <option value="">{t("drafts.everyState")}</option>
          {(["none", ...DRAFT_STATES] as const).map((state) => (
            <option key={state} value={state}>
              {t(`drafts.states.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <SubmitButton icon="list-filter" look="secondary" pendingLabel={t("drafts.filtering")}>
        {t("drafts.filter")}
      </SubmitButton>
    </Form>
  );
}

function Line({
  line,
  read,
  mayPrepare,
  contradictions,
  now,
  base,
  place,
  t,
}: Props & { line: NotificationLine }) {
  const { cell, form, draft, completeness } = line;
  const { locale } = place;
  const { name, timeZone: zone } = cell.exposure.organisation;
  const about = subjectText(cell.subject, { t, locale, zone, names: read.organisations });
  const filing = cell.filings.at(-1);
  const standing = { state: cell.state, dueAt: cell.dueAt?.getTime() ?? null };
  const isInformed = (cell.notes as { code?: string }[]).some(
    ({ code }) => code === "authority_already_informed",
  );
  return (
    <tr>
      <th className="min-w-40" scope="row">
        {name}
      </th>
      <td data-label={t("drafts.columns.form")}>
        <div>
          {form.label[locale]}
          <span className="block text-faint text-xs">
            {about ?? addresseeOf(cell, t)}
            {draft === null ? "" : ` · ${t(`drafts.phases.${draft.phase}`)}`}
          </span>
          {isInformed ? (
            <span className="block text-faint text-xs">{t("drafts.alreadyInformed")}</span>
          ) : null}
        </div>
      </td>
      <td className="tabular-nums" data-label={t("drafts.columns.due")}>
        {cell.dueAt === null
          ? t("drafts.noDate")
          : formatInstantCompact(instantOf(cell.dueAt), { zone, locale })}
      </td>
      <td data-label={t("drafts.columns.state")}>
        {draft === null ? (
          <StateBadge tone={toneOfState(standing, now)}>
            {filing === undefined ? stateWord(standing, { t, now }) : t("drafts.filedElsewhere")}
          </StateBadge>
        ) : (
          <StateBadge {...DRAFT_LOOKS[draft.state]}>{t(`drafts.states.${draft.state}`)}</StateBadge>
        )}
        {line.isOvertaken ? (
          <span className="block font-medium text-late text-xs">{t("drafts.lateness.overtaken")}</span>
        ) : null}
        <GuardCount base={base} contradictions={contradictions} draftId={draft?.id} t={t} />
      </td>
      <td data-label={t("drafts.columns.completeness")}>
        <CompletenessMeter completeness={completeness} t={t} />
      </td>
      <td data-label={t("drafts.columns.next")}>
        <NextActCell base={base} line={line} may={mayPrepare(cell.organisationId)} place={place} t={t} />
      </td>
    </tr>
  );
}
