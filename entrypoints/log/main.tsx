import '../../components/parts/tokens.css';
