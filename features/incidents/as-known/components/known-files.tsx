import { Section } from "#components/section.tsx";
import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import { publicationText } from "#features/obligations/components/publication-text.ts";
import { type KnownObligation, rowsIn, subjectsOf } from "#features/timeline/as-known/rules.ts";
import type { FoldedSubject } from "#ledger/fold.ts";
import { formatCount } from "#lib/numbers.ts";
import { fieldText, instantIn, type Known, type KnownView } from "./known-view.ts";

type Props = {
  known: Known["known"];
  labs: ReadonlyMap<string, string>;
  /** The address of one organisation's file at the same instant. */
  href: (organisationId: string) => string;
  view: KnownView;
};

/** Each organisation as its file stood: when it was aware, its risk, its counts, what it owed. */
export function KnownFiles({ known, labs, href, view }: Props) {
  const { t } = view;
  const files = subjectsOf(known, "exposure");
  const owed = Map.groupBy(known.obligations.values(), ({ exposureId }) => exposureId);
  if (files.length === 0)
    return (
      <Section id="files" title={t("asKnown.files")}>
        <p className="text-soft">{t("asKnown.noFile")}</p>
      </Section>
    );
  return (
    <Section id="files" title={t("asKnown.files")}>
      <Table label={t("asKnown.files")}>
        <TableHead
          columns={["organisation", "awareness", "risk", "persons", "owed", "law"]}
          heading={(column) => t(`asKnown.columns.${column}`)}
        />
        <tbody>
          {files.map((file) => (
            <FileRow
              file={file}
              href={href}
              key={file.subject.id}
              labs={labs}
              owed={owed.get(file.subject.id) ?? []}
              view={view}
            />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

type RowProps = Pick<Props, "labs" | "href" | "view"> & {
  file: FoldedSubject;
  owed: readonly KnownObligation[];
};

function FileRow({ file, owed, labs, href, view }: RowProps) {
  const { fields, last } = file;
  const organisationId = last.organisation ?? "";
  const instants = partsOf(fields.instants);
  const law = fields.lawVersion;
  return (
    <tr>
      <th scope="row">
        <a className="underline underline-offset-2" data-follow="" href={href(organisationId)}>
          {view.organisationName(organisationId)}
        </a>
      </th>
      <td>{fieldText({ awareness: instants.awareness ?? null }, "awareness", view)}</td>
      <td>{fieldText(fields, "risk", view)}</td>
      <td>{countsText(fields.labs, labs, view)}</td>
      <td>{owedText(owed, view)}</td>
      <td>{typeof law === "string" ? publicationText(law, view) : fieldText(fields, "lawVersion", view)}</td>
    </tr>
  );
}

function countsText(
  value: FoldedSubject["fields"][string] | undefined,
  labs: ReadonlyMap<string, string>,
  view: KnownView,
): string {
  const { t, locale } = view;
  const counts = rowsIn(value).map(({ labId, personsConfirmed, personsEstimated }) => {
    const persons = personsConfirmed ?? personsEstimated;
    const count = typeof persons === "number" ? formatCount(persons, locale) : t("asKnown.uncounted");
    return t("asKnown.ofLab", { lab: labs.get(String(labId)) ?? t("asKnown.unnamed"), count });
  });
  return counts.length === 0 ? t("timeline.noValue") : counts.join(" · ");
}

/** How many are overdue, due, done…, the most urgent first. */
function owedText(owed: readonly KnownObligation[], { t, now }: KnownView): string {
  const states = owed.map(({ fields }) => {
    const dueAt = instantIn(fields.dueAt);
    return fields.state === "due" && dueAt !== null && dueAt <= now ? "overdue" : String(fields.state);
  });
  const groups = Map.groupBy(states, (state) => state);
  return COUNTED.flatMap((state) => {
    const count = groups.get(state)?.length ?? 0;
    return count === 0 ? [] : [t("asKnown.counted", { state: t(`states.${state}`), count })];
  }).join(" · ");
}

const COUNTED = [
  "overdue",
  "due",
  "undetermined",
  "open",
  "waiting",
  "filed",
  "decided",
  "not_required",
] as const;

function partsOf(value: FoldedSubject["fields"][string] | undefined): FoldedSubject["fields"] {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as FoldedSubject["fields"])
    : {};
}
