import type { ComponentProps } from "react";
import { cn } from "#lib/cn.ts";
import { Table } from "./table.tsx";

type Props = Omit<ComponentProps<typeof Table>, "className" | "density"> & {
  /** "brief": many rows, of which each cell says by itself what it is. */
  card?: "named" | "brief";
};

/** A table as long as the page; on a phone each of its rows is a card. */
export function CardsTable({ card = "named", ...table }: Props) {
  return (
    <Table {...table} className={cn("cards max-h-none", card === "brief" && "brief")} density="compact" />
  );
}
