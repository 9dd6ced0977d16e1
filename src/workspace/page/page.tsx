import { createRoot } from 'react-dom/client';
import { Desktop } from './desktop.tsx';

const place = document.getElementById('page');
if (place) createRoot(place).render(<Desktop />);
