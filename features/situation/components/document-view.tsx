import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import { Table } from "#components/table.tsx";
import type { PdfBlock, PdfDocument } from "#lib/pdf-document.ts";

/** Where to record what a line says nobody recorded, by the line's term. */
type Ways = ReadonlyMap<string, { readonly href: string; readonly label: string }>;
type Props = { document: PdfDocument; ways?: Ways };
const NO_WAYS: Ways = new Map();
type Titled = { title: string | null; blocks: PdfBlock[] };

/** On the page what stands in the file: the same texts in the same order. */
export function DocumentView({ document: { blocks }, ways = NO_WAYS }: Props) {
  return (
    <div className="flex flex-col gap-5">
      {sectionsOf(blocks).map(({ title, blocks: inside }, index) =>
        title === null ? (
          <div className="flex flex-col gap-3" key="head">
            {inside.map((block, place) => (
              <Block block={block} key={keyOf(block, place)} label="" ways={ways} />
            ))}
          </div>
        ) : (
          <Section id={`part-${index}`} key={title} title={title}>
            <div className="flex flex-col gap-3">
              {inside.map((block, place) => (
                <Block block={block} key={keyOf(block, place)} label={title} ways={ways} />
              ))}
            </div>
          </Section>
        ),
      )}
    </div>
  );
}

const keyOf = ({ kind }: PdfBlock, place: number) => `${kind} ${place}`;

function sectionsOf(blocks: readonly PdfBlock[]): Titled[] {
  const sections: Titled[] = [{ title: null, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === "heading") sections.push({ title: block.text, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

function Block({ block, label, ways }: { block: PdfBlock; label: string; ways: Ways }) {
  switch (block.kind) {
    case "heading":
      return null;
    case "text":
      return block.look === "alert" ? (
        <Notice kind="note" title={block.text} />
      ) : (
        <p className="text-sm text-soft">{block.text}</p>
      );
    case "facts":
      return <Facts rows={block.rows} ways={ways} />;
    case "table":
      return <Rows block={block} label={label} />;
  }
}

type FactsProps = Pick<Extract<PdfBlock, { kind: "facts" }>, "rows"> & { ways: Ways };

function Facts({ rows, ways }: FactsProps) {
  return (
    <dl className="flex flex-col">
      {rows.map(({ term, value, note }) => (
        <div
          className="grid gap-x-4 gap-y-0.5 border-line border-b py-2 last:border-b-0 sm:grid-cols-[1fr_1fr_1.4fr]"
          key={term}
        >
          <dt className="text-soft text-sm">{term}</dt>
          <dd className="whitespace-pre-line font-semibold text-ink tabular-nums [overflow-wrap:anywhere]">
            {value}
          </dd>
          <dd className="whitespace-pre-line text-faint text-xs [overflow-wrap:anywhere]">
            {note}
            <Way way={ways.get(term)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Way({ way }: { way: ReturnType<Ways["get"]> }) {
  if (way === undefined) return null;
  return (
    <a className="text-accent text-sm underline print:hidden" href={way.href}>
      {way.label}
    </a>
  );
}

function Rows({ block, label }: { block: Extract<PdfBlock, { kind: "table" }>; label: string }) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          {block.columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr key={row.join(" ")}>
            {row.map((text, column) => (
              <td className="min-w-36 whitespace-pre-line" key={`${block.columns[column]?.title}`}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
