import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import { Table } from "#components/table.tsx";
import type { PdfBlock, PdfDocument } from "#lib/pdf-document.ts";

type Props = { document: PdfDocument };
type Titled = { title: string | null; blocks: PdfBlock[] };

/** On the page what stands in the file: the same texts in the same order. */
export function DocumentView({ document: { blocks } }: Props) {
  return (
    <div className="flex flex-col gap-5">
      {sectionsOf(blocks).map(({ title, blocks: inside }, index) =>
        title === null ? (
          <div className="flex flex-col gap-3" key="head">
            {inside.map((block, place) => (
              <Block block={block} key={keyOf(block, place)} label="" />
            ))}
          </div>
        ) : (
          <Section id={`part-${index}`} key={title} title={title}>
            <div className="flex flex-col gap-3">
              {inside.map((block, place) => (
                <Block block={block} key={keyOf(block, place)} label={title} />
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

function Block({ block, label }: { block: PdfBlock; label: string }) {
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
      return <Facts rows={block.rows} />;
    case "table":
      return <Rows block={block} label={label} />;
  }
}

function Facts({ rows }: Pick<Extract<PdfBlock, { kind: "facts" }>, "rows">) {
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
          <dd className="whitespace-pre-line text-faint text-xs [overflow-wrap:anywhere]">{note}</dd>
        </div>
      ))}
    </dl>
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
