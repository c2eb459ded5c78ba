import type { ReactNode } from "react";
import { CardsTable } from "#components/cards-table.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { TableHead } from "#components/table-head.tsx";
import { momentText } from "#features/obligations/components/moment-text.ts";
import { RISKS, ROLES } from "#law/vocabulary.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import type { IncidentFile, PersonCounts } from "../queries.ts";
import { UnretainedLine } from "./unretained-line.tsx";

type Props = {
  files: readonly IncidentFile[];
  /** Over the whole case, not this page of it alone. */
  counted: PersonCounts;
  /** The address of the incident: each organisation has its file beneath. */
  base: string;
  locale: Locale;
  t: Translate;
  /** Previous and next page, when there is more than one. */
  pages: ReactNode;
  canAdd: boolean;
  /** How many controllers have no retained position, and whether these alone are shown. */
  unretained: { readonly count: number; readonly isOnly: boolean };
};
type View = Pick<Props, "base" | "locale" | "t">;

const COLUMNS = ["organisation", "role", "awareness", "risk", "estimated", "confirmed"] as const;

/** Each organisation and its laboratories: in what capacity, aware since when, at what risk, how many persons. */
export function FilesTable({ files, counted, pages, canAdd, unretained, ...view }: Props) {
  const { t, locale, base } = view;
  const add = canAdd ? (
    <LinkButton href={`${base}/organisations/new`} icon="plus" size="compact">
      {t("addOrganisations.title")}
    </LinkButton>
  ) : null;
  return (
    <Section actions={add} id="files" title={t("incidents.facts.people")}>
      <UnretainedLine base={base} t={t} unretained={unretained} />
      {files.length === 0 ? (
        <EmptyState icon="building-2" title={t("incidents.facts.noOrganisation")}>
          {t("incidents.facts.noOrganisationBody")}
        </EmptyState>
      ) : (
        <CardsTable label={t("workspace.tableOf", { title: t("incidents.facts.people") })}>
          <TableHead
            classNames={{ estimated: "number", confirmed: "number" }}
            columns={COLUMNS}
            heading={(column) => t(`incidents.facts.${column}`)}
          />
          <tbody>
            {files.map((file) => (
              <FileRow file={file} key={file.id} view={view} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th colSpan={4} scope="row">
                {t("incidents.facts.total")}
              </th>
              <td className="number">
                {counted.estimated === null ? "–" : formatCount(counted.estimated, locale)}
              </td>
              <td className="number">
                {counted.confirmed === null ? "–" : formatCount(counted.confirmed, locale)}
              </td>
            </tr>
          </tfoot>
        </CardsTable>
      )}
      {pages}
    </Section>
  );
}

function FileRow({ file, view }: { file: IncidentFile; view: View }) {
  const { base, t, locale } = view;
  const roles = ROLES.filter((role) => file.roles.includes(role));
  const address = `${base}/organisations/${file.organisationId}`;
  return (
    <tr>
      <th className="min-w-56" scope="row">
        <a className="text-accent hover:underline" href={address} data-follow="">
          {file.organisation.name}
        </a>
        <ul className="font-normal text-faint text-xs">
          {file.labs.map(({ lab, personsConfirmed, personsEstimated }) => {
            const persons = personsConfirmed ?? personsEstimated;
            return (
              <li key={lab.id}>
                {t("matrix.lab", { number: lab.number, name: lab.name })}
                {lab.department === null ? "" : ` · ${t("matrix.department", { code: lab.department })}`}
                {persons === null ? "" : ` · ${formatCount(persons, locale)}`}
              </li>
            );
          })}
        </ul>
      </th>
      <td data-label={t("incidents.facts.role")}>
        {roles.map((role) => t(`vocabulary.partyRoles.${role}`)).join(", ")}
      </td>
      <td data-label={t("incidents.facts.awareness")}>
        <PageLink href={`${address}/awareness`} page={t("awarenessSheet.title")}>
          {awarenessText(file, view)}
        </PageLink>
      </td>
      <td data-label={t("incidents.facts.risk")}>
        <PageLink href={`${address}/risk`} page={t("incidents.facts.risk")}>
          {t(`vocabulary.risks.${RISKS.find((risk) => risk === file.risk) ?? "unassessed"}`)}
        </PageLink>
      </td>
      {(["personsEstimated", "personsConfirmed"] as const).map((count) => (
        <td
          className="number"
          data-empty={file.labs.every((lab) => lab[count] === null) || undefined}
          data-label={t(`incidents.facts.${count === "personsEstimated" ? "estimated" : "confirmed"}`)}
          key={count}
        >
          {file.labs.some((lab) => lab[count] !== null) ? formatCount(sum(file.labs, count), locale) : "–"}
        </td>
      ))}
    </tr>
  );
}

type LinkProps = { href: string; page: string; children: ReactNode };

/** To the page on which a fact of one organisation rests. */
function PageLink({ href, page, children }: LinkProps) {
  return (
    <a className="text-accent hover:underline" data-follow="" href={href}>
      {children}
      <span className="sr-only"> – {page}</span>
    </a>
  );
}

function awarenessText({ instants, organisation }: IncidentFile, { t, locale }: View): string {
  const { awareness, processor_notice: notice } = instants as { [name: string]: Moment | undefined };
  const place = { zone: organisation.timeZone, locale, t };
  const aware = awareness === undefined ? t("incidents.facts.notAware") : momentText(awareness, place);
  if (notice === undefined) return aware;
  return `${aware}. ${t("incidents.facts.noticeAt", { at: momentText(notice, place) })}`;
}

type Counted = IncidentFile["labs"][number];

function sum(labs: readonly Counted[], count: "personsEstimated" | "personsConfirmed"): number {
  return labs.reduce((total, lab) => total + (lab[count] ?? 0), 0);
}
