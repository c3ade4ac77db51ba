export { createMock, type Exchange, type Mock, type MockOptions } from './mock.ts';
export { mswHandlers, type MswOptions } from './msw-handlers.ts';
export type { Line, Scenario, ScriptedAgent, ScriptedCalls, Step } from './scenarios/scenario.ts';
export { agentAnswers, callComes, callMissed, closed, lostConnection, nobodyOnline, scenarios, slowNetwork } from './scenarios/scenarios.ts';
export { mockConfig, mockPassword } from './sites/mock-config.ts';
