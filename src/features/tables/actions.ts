'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { changedTable, newTables, tableRef } from './schema';

const tables = ({ cohort }: { cohort: string }) => ({ to: addresses.cohort(cohort).room });

export const makeTables = formAction(newTables, commands.makeTables, tables);
export const changeTable = formAction(changedTable, commands.changeTable, tables);
export const removeTable = formAction(tableRef, commands.removeTable, tables);
