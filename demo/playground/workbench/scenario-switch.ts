import { type Scenario, scenarios } from '@faden/mock';

import type { Language } from '../language.ts';

/** Offers the scenarios in a form and calls back with the chosen one. */
export function offerScenarios(form: HTMLFormElement, language: Language, onChoice: (scenario: Scenario) => void): void {
  for (const [place, scenario] of Object.values(scenarios).entries()) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    const name = document.createElement('b');
    input.type = 'radio';
    input.name = 'scenario';
    input.value = scenario.name;
    input.checked = place === 0;
    name.textContent = scenario.title[language] ?? scenario.name;
    label.append(input, name);
    form.append(label);
    input.addEventListener('change', () => onChoice(scenario));
  }
}
