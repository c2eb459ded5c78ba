"use server";

import { action } from "#lib/action.ts";
import { amendPerson } from "./commands/amend-person.ts";
import { assignDuty } from "./commands/assign-duty.ts";
import { endDuty } from "./commands/end-duty.ts";
import { namePerson } from "./commands/name-person.ts";
import { receiveShiftNote } from "./commands/receive-shift-note.ts";
import { recordArrival } from "./commands/record-arrival.ts";
import { recordDeparture } from "./commands/record-departure.ts";
import { writeShiftNote } from "./commands/write-shift-note.ts";

export const namePersonAction = action(namePerson);
export const amendPersonAction = action(amendPerson);
export const assignDutyAction = action(assignDuty);
export const endDutyAction = action(endDuty);
export const recordArrivalAction = action(recordArrival);
export const recordDepartureAction = action(recordDeparture);
export const writeShiftNoteAction = action(writeShiftNote);
export const receiveShiftNoteAction = action(receiveShiftNote);
