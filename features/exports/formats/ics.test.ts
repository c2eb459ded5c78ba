import { expect, test } from "vitest";
import { NOW } from "#scripts/test-database/crisis-cell.ts";
import { ics } from "./ics.ts";

test("the title of a case stays one line of the calendar, whatever ends of lines it holds", async () => {
  const name = "Fuite\r\nBEGIN:VEVENT\r\nSUMMARY:Faux\r\nEND:VEVENT";
  const pieces = await Array.fromAsync(ics({ name, host: "maincourante.example", taken: NOW, duties: [] }));
  const lines = Buffer.concat(pieces).toString().split("\r\n");
  expect(lines.filter((line) => line.startsWith("BEGIN:"))).toEqual(["BEGIN:VCALENDAR"]);
});
