import type { Lane } from "./clock-lane.tsx";
import { Icon } from "./icon.tsx";
import { Table } from "./table.tsx";
import { TableHead } from "./table-head.tsx";
import { toneIcon, toneText } from "./tones.ts";

type Props = {
  lanes: readonly Lane[];
  labels: { table: string; lane: string; what: string; due: string };
};

/** What the lane draws, in words and in order of time. */
export function ClockLaneTable({ lanes, labels }: Props) {
  const rows = lanes
    .flatMap((lane) => lane.marks.map((mark) => ({ lane, mark })))
    .sort((a, b) => a.mark.at - b.mark.at);
  return (
    <details className="text-sm">
      <summary className="inline-flex items-center gap-1 rounded-md text-accent text-xs hover:underline print:hidden">
        <Icon className="size-3" name="table-2" />
        {labels.table}
      </summary>
      <Table className="mt-2 max-h-80" density="compact" label={labels.table}>
        <TableHead columns={["what", "lane", "due"]} heading={(column) => labels[column]} />
        <tbody>
          {rows.map(({ lane, mark }) => (
            <tr key={mark.id}>
              <th scope="row">
                <a className="inline-flex items-center gap-1.5 hover:underline" href={mark.href}>
                  <Icon className={`size-3 ${toneText[mark.tone]}`} name={toneIcon[mark.tone]} />
                  {mark.label}
                </a>
              </th>
              <td>{lane.label}</td>
              <td>
                <time dateTime={new Date(mark.at).toISOString()}>{mark.instantText}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
