'use server';

import type { Route } from 'next';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { formAction } from '@/server/form-action';
import { currentViewer } from '@/server/viewer';
import * as commands from './commands';
import { dashboardOf } from './data';
import type { ShownTo } from '@/features/evaluations/tallies/model';
import { dashboardPath, type DashboardView } from './model';
import { dashboardFilters, stageToShow } from './schema';

/**
 * Figures anew for the filters that were sent. With JavaScript they come back and are drawn in place; without it the
 * browser is sent to the address that shows the same.
 */
async function show(audience: ShownTo, data: FormData): Promise<DashboardView> {
  const { data: filters } = dashboardFilters.safeParse(Object.fromEntries(data));
  if (!filters) notFound();
  const inPlace = (await headers()).has('next-action');
  if (!inPlace) redirect(dashboardPath(audience, filters) as Route);
  return (await dashboardOf(await currentViewer(), audience, filters)) ?? notFound();
}

export async function showToFacilitator(_shown: DashboardView, data: FormData): Promise<DashboardView> {
  return show('facilitator', data);
}

export async function showToCommissioner(_shown: DashboardView, data: FormData): Promise<DashboardView> {
  return show('commissioner', data);
}

export const lookEarly = formAction(stageToShow, commands.lookEarly, ({ cohort, stage }) => ({
  to: dashboardPath('facilitator', { cohort, stage, order: 'form', compare: '' }),
}));
