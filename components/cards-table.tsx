import type { ComponentProps } from "react";
import { Table } from "./table.tsx";

type Props = Omit<ComponentProps<typeof Table>, "className" | "density">;

/** A table as long as the page; on a phone each of its rows is a card. */
export function CardsTable(props: Props) {
  return <Table {...props} className="cards max-h-none" density="compact" />;
}
